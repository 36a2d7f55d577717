import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { can, type Role } from "#server/core/access.ts";
import { type Address, exceptionsHref } from "./address.ts";

interface EmptyExceptionsProps {
  slug: string;
  address: Address;
  role: Role;
}

/** Nothing is the matter, or nothing of what was asked for. */
export function EmptyExceptions({ slug, address, role }: EmptyExceptionsProps) {
  if (address.type || address.owner) {
    return (
      <EmptyState
        title="No exception fits these filters"
        actions={
          <ButtonLink kind="primary" href={exceptionsHref(slug, { tab: address.tab })}>
            Show all
          </ButtonLink>
        }
      >
        Others may be there under another type or owner.
      </EmptyState>
    );
  }
  if (address.tab === "resolved" || address.tab === "ignored") {
    return (
      <EmptyState
        title={address.tab === "resolved" ? "Nothing was resolved yet" : "Nothing was ignored yet"}
        actions={
          <ButtonLink kind="primary" href={exceptionsHref(slug, {})}>
            Open exceptions
          </ButtonLink>
        }
      >
        What a person settles stays here, with who did it, when and how.
      </EmptyState>
    );
  }
  const isManager = can(role, "resolveExceptions");
  return (
    <EmptyState
      title="Nothing waits for a person"
      actions={
        <ButtonLink kind="primary" href={isManager ? `/${slug}/rules` : `/${slug}/inbox`}>
          {isManager ? "Look at the rules" : "Go to the inbox"}
        </ButtonLink>
      }
    >
      {isManager
        ? "Leads that no rule fits, that nobody can take, or whose data cannot be read come up here, each with the ways out."
        : "What is the matter with one of your leads comes up here, with the ways out."}
    </EmptyState>
  );
}
