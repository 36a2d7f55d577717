import { ArrowLeft } from "lucide-react";
import { Logo } from "#components/shell/logo.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { cx } from "#components/ui/cx.ts";
import { Link } from "#components/ui/link.tsx";
import { NowProvider } from "#components/ui/now.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";

/** A mail as the development mailbox keeps it; `at` in epoch milliseconds. */
export type KeptMail = { id: string; at: number; to: string; subject: string; html: string; text: string };

/** Mails at the left, newest first; the open one at the right. On a phone one of the two. */
export function MailboxScreen({
  mails,
  open,
  now,
}: {
  mails: readonly KeptMail[];
  open: KeptMail | null;
  now: number;
}) {
  return (
    <NowProvider now={now}>
      <main className="flex min-h-dvh flex-col bg-canvas">
        <header className="flex min-h-topbar items-center gap-3 border-line border-b px-gutter max-sm:px-4">
          <Link href="/" aria-label="Fairlead" className="flex rounded-md">
            <Logo />
          </Link>
          <h1 className="font-semibold text-md">Development mailbox</h1>
          <p className="ml-auto text-ink-3 text-sm max-sm:hidden">Nothing here was sent: no mail server is set.</p>
        </header>
        {mails.length === 0 ? (
          <EmptyState
            title="Mails will be here"
            actions={
              <ButtonLink kind="primary" href="/sign-up">
                Create a workspace
              </ButtonLink>
            }
          >
            Sign up or invite somebody, and the mail they would get appears here.
          </EmptyState>
        ) : (
          <div className="grid flex-1 grid-cols-[minmax(0,1fr)] md:grid-cols-[400px_minmax(0,1fr)]">
            <nav aria-label="Mails" className={cx("border-line md:border-r", open && "max-md:hidden")}>
              <ul>
                {mails.map((mail) => (
                  <MailLine key={mail.id} mail={mail} isOpen={mail.id === open?.id} />
                ))}
              </ul>
            </nav>
            <section aria-label="Open mail" className={cx("flex min-w-0 flex-col", !open && "max-md:hidden")}>
              {open ? (
                <OpenMail mail={open} />
              ) : (
                <p className="m-auto p-gutter text-ink-3">Choose a mail at the left.</p>
              )}
            </section>
          </div>
        )}
      </main>
    </NowProvider>
  );
}

function MailLine({ mail, isOpen }: { mail: KeptMail; isOpen: boolean }) {
  return (
    <li className="border-line-soft border-b">
      <Link
        href={`/mailbox?mail=${mail.id}`}
        aria-current={isOpen ? "page" : undefined}
        className="block px-gutter py-3 hover:bg-hover aria-[current=page]:bg-selected max-sm:px-4"
      >
        <span className="flex items-baseline gap-3">
          <span className="min-w-0 flex-1 truncate font-medium">{mail.subject}</span>
          <RelativeTime at={mail.at} className="flex-none text-ink-3 text-xs" />
        </span>
        <span className="block truncate text-ink-3 text-sm">to {mail.to}</span>
      </Link>
    </li>
  );
}

function OpenMail({ mail }: { mail: KeptMail }) {
  return (
    <>
      <div className="border-line border-b px-gutter py-4 max-sm:px-4">
        <Link href="/mailbox" className="link mb-2 inline-flex items-center gap-1 text-sm md:hidden">
          <ArrowLeft /> All mails
        </Link>
        <h2 className="font-semibold text-lg tracking-tight">{mail.subject}</h2>
        <p className="text-ink-2 text-sm">to {mail.to}</p>
      </div>
      {/* A mail is a document of its own: it runs no scripts, and its links open in this window. */}
      <iframe
        title={`Mail: ${mail.subject}`}
        srcDoc={mail.html.replace("<head>", '<head><base target="_top">')}
        sandbox="allow-top-navigation-by-user-activation"
        className="min-h-[480px] w-full flex-1 bg-[#fff] [color-scheme:light]"
      />
    </>
  );
}
