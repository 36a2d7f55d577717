import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { can, type Role } from "#server/core/access.ts";

interface NoLeadsProps {
  slug: string;
  role: Role;
  /** The page without filters; null when there are none. */
  clearHref: string | null;
  /** What will be here. */
  children: string;
}

/** A page of numbers without a lead: says what will be here, and the next step. */
export function NoLeads({ slug, role, clearHref, children }: NoLeadsProps) {
  const connect = can(role, "readForms") ? (
    <ButtonLink href={`/${slug}/intake`}>Connect a source</ButtonLink>
  ) : (
    <ButtonLink href={`/${slug}/inbox`}>Open your inbox</ButtonLink>
  );
  return (
    <EmptyState
      title={clearHref ? "No lead matches in these days" : "No lead was received in these days"}
      actions={clearHref ? <ButtonLink href={clearHref}>Show the last 30 days, all leads</ButtonLink> : connect}
    >
      {children}
    </EmptyState>
  );
}
