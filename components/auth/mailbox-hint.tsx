import { Link } from "#components/ui/link.tsx";

/** Says where the mail is when none is sent: in development, on this machine. */
export function MailboxHint({ href }: { href: string }) {
  return (
    <>
      {" "}
      No mail server is set:{" "}
      <Link href={href} className="link">
        it is in the development mailbox
      </Link>
      .
    </>
  );
}
