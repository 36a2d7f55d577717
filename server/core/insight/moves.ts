import { isRoutingReason } from "../outcome/reason.ts";

/** Leads that had an owner, by where they came from and which rule placed them. */
export type OwnedGroup = { readonly ruleId: string | null; readonly source: string | null; readonly leads: number };

/** One time that a lead left an owner's hands against the plan. */
export type Move = {
  readonly leadId: string;
  readonly ruleId: string | null;
  readonly source: string | null;
  readonly how: "rejected" | "reassigned";
  readonly reason: string | null;
};

/** How many leads of a group had an owner, and how many of them were given back or handed over, each counted once. */
export type MoveCount = { readonly leads: number; readonly rejected: number; readonly reassigned: number };

/** Leads moved in one way for one reason. */
export type MoveReason = {
  readonly how: Move["how"];
  readonly reason: string;
  readonly leads: number;
  readonly isRouting: boolean;
};

/** Answers how many leads were rejected and reassigned: over all, by rule, by source and by reason, most first. */
export function movesOf(groups: readonly OwnedGroup[], moves: readonly Move[]) {
  return {
    all: countOf(groups, moves),
    byRule: by(groups, moves, "ruleId"),
    bySource: by(groups, moves, "source"),
    byReason: reasonsOf(moves),
  };
}

/** What `movesOf` answers. */
export type Moves = ReturnType<typeof movesOf>;

function by(groups: readonly OwnedGroup[], moves: readonly Move[], key: "ruleId" | "source") {
  const movesBy = Map.groupBy(moves, (move) => move[key]);
  return [...Map.groupBy(groups, (group) => group[key])]
    .map(([value, own]) => ({ value, ...countOf(own, movesBy.get(value) ?? []) }))
    .sort((a, b) => b.rejected + b.reassigned - a.rejected - a.reassigned || b.leads - a.leads);
}

function countOf(groups: readonly OwnedGroup[], moves: readonly Move[]): MoveCount {
  return {
    leads: groups.reduce((sum, { leads }) => sum + leads, 0),
    rejected: leadsIn(moves.filter(({ how }) => how === "rejected")),
    reassigned: leadsIn(moves.filter(({ how }) => how === "reassigned")),
  };
}

function reasonsOf(moves: readonly Move[]): MoveReason[] {
  return [...Map.groupBy(moves, ({ how, reason }) => `${how} ${reason ?? ""}`).values()]
    .flatMap((own): MoveReason[] => {
      const [{ how, reason } = { how: "rejected" as const, reason: null }] = own;
      return reason === null ? [] : [{ how, reason, leads: leadsIn(own), isRouting: isRoutingReason(reason) }];
    })
    .sort((a, b) => b.leads - a.leads || (a.reason < b.reason ? -1 : 1));
}

const leadsIn = (moves: readonly Move[]) => new Set(moves.map(({ leadId }) => leadId)).size;
