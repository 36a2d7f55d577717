import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { can, type Role } from "#server/core/access.ts";
import type { InboxTab } from "#server/core/lead/inbox-tab.ts";

const TITLES: Readonly<Record<InboxTab, string>> = {
  mine: "Nothing waits for you",
  team: "Nobody has an open lead",
  unassigned: "Every lead has somebody",
  queue: "No lead waits in a queue",
  held: "No lead is held",
};
const WORDS: Readonly<Record<InboxTab, string>> = {
  mine: "Your leads will be here, what is due first on top. Each comes with a brief: why you, until when, what they want, and the first question to ask.",
  team: "Open leads of the whole team will be here, what is due first on top.",
  unassigned: "Leads that no rule could place, or that were handed on too often, wait here for a person.",
  queue: "Rules can send leads to a queue; whoever claims one first has it.",
  held: "A pool whose people are all away or full holds its leads here and gives them out when somebody is back.",
};

interface EmptyInboxProps {
  slug: string;
  tab: InboxTab;
  role: Role;
  /** Somebody who takes no leads has an inbox of their own that stays empty. */
  takesLeads: boolean;
  /** Open leads of the whole team, where the reader may see them. */
  teamCount: number | undefined;
}

/** A tab without leads: what it is for, and the next step. */
export function EmptyInbox({ slug, tab, role, takesLeads, teamCount = 0 }: EmptyInboxProps) {
  const isMine = tab === "mine";
  const seesTeam = can(role, "readAllLeads") && (!takesLeads || teamCount > 0);
  return (
    <EmptyState
      title={isMine && !takesLeads ? "You take no leads yourself" : TITLES[tab]}
      className="my-auto"
      actions={
        <>
          {isMine && seesTeam && (
            <ButtonLink kind="primary" href={`/${slug}/inbox?tab=team`}>
              See the team’s leads
            </ButtonLink>
          )}
          {isMine && !seesTeam && can(role, "writeForms") && (
            <ButtonLink kind="primary" href={`/${slug}/intake`}>
              Connect a source
            </ButtonLink>
          )}
        </>
      }
    >
      {isMine && !takesLeads
        ? "A member with hours and a place in a pool gets leads. Add yourself to the team to get some."
        : WORDS[tab]}
    </EmptyState>
  );
}
