import { ButtonLink } from "#components/ui/button-link.tsx";

/** The way on from an empty page, for whoever may put nothing on it. */
export function ToInbox({ slug }: { slug: string }) {
  return <ButtonLink href={`/${slug}/inbox`}>Open your inbox</ButtonLink>;
}
