import { type LoggedKind, NEXT_STEP_WORDS, type NextStep, OUTCOME_WORDS, type Outcome } from "./action.ts";
import { reasonWords } from "./reason.ts";

/** One thing that happened to a lead: who (null: the product), what in words, and what was written. */
export type TimelineEntry = {
  readonly id: string;
  readonly at: Date;
  readonly kind: "submission" | "decision" | "owner" | "action" | "note" | "exception" | "mail";
  readonly who: string | null;
  readonly text: string;
  readonly quote: string | null;
  /** Set where the entry is a decision that can be explained. */
  readonly decisionId: string | null;
};

/** What the history of a lead is made from, each list oldest first. `people` are names by person id. */
export type LeadHistory = {
  readonly submissions: readonly {
    id: string;
    receivedAt: Date;
    viaName: string;
    viaKind: string;
    message: string | null;
  }[];
  readonly decisions: readonly {
    id: string;
    at: Date;
    kind: string;
    status: string;
    rulesetVersion: number;
    ownerName: string | null;
    poolName: string | null;
  }[];
  readonly assignments: readonly {
    id: string;
    via: string;
    reason: string;
    byPersonId: string | null;
    startedAt: Date;
    repName: string;
  }[];
  readonly actions: readonly {
    id: string;
    kind: string;
    outcome: string;
    nextStep: string;
    at: Date;
    repName: string | null;
    personId: string | null;
  }[];
  readonly notes: readonly { id: string; personId: string; body: string; at: Date }[];
  readonly exceptions: readonly {
    id: string;
    type: string;
    state: string;
    field: string | null;
    raisedAt: Date;
    resolvedAt: Date | null;
    resolution: string | null;
  }[];
  readonly mails: readonly {
    id: string;
    state: string;
    attempts: number;
    dueAt: Date;
    sentAt: Date | null;
    repName: string;
  }[];
  readonly people: ReadonlyMap<string, string>;
};

/** Tells a lead's history, newest first. What happened in one transaction stands in the order in which it was meant. */
export function timelineOf(history: LeadHistory): TimelineEntry[] {
  const entries = [
    ...history.submissions.map(submissionEntry),
    ...history.decisions.map(decisionEntry),
    ...history.mails.map(mailEntry),
    ...ownerEntries(history),
    ...actionEntries(history),
    ...history.exceptions.flatMap(exceptionEntries),
  ];
  return entries
    .map((entry, order) => ({ entry, order }))
    .sort((a, b) => b.entry.at.getTime() - a.entry.at.getTime() || b.order - a.order)
    .map(({ entry }) => entry);
}

const VIA: Readonly<Record<string, string>> = { api: "the API key", form: "the form", import: "the import" };

function submissionEntry(row: LeadHistory["submissions"][number], at: number): TimelineEntry {
  const via = row.viaKind === "manual" ? "by hand" : `through ${VIA[row.viaKind] ?? row.viaKind} “${row.viaName}”`;
  return {
    id: row.id,
    at: row.receivedAt,
    kind: "submission",
    who: null,
    text: `Submission ${at + 1} ${via}`,
    quote: row.message,
    decisionId: null,
  };
}

const DECIDED: Readonly<Record<string, string>> = {
  decided: "Decided",
  redecided: "Decided again",
  release: "Released from hold",
  attached: "Added to the open lead",
};
const PLACE: Readonly<Record<string, string>> = {
  queued: "waits in a queue",
  held: "held until somebody is free",
  parked: "unassigned",
  nurture: "nurture",
  disqualified: "disqualified",
};

function decisionEntry(row: LeadHistory["decisions"][number]): TimelineEntry {
  const place = row.ownerName ?? PLACE[row.status] ?? row.status;
  const pool =
    row.poolName === null ? "" : row.ownerName === null ? ` by pool ${row.poolName}` : `, from pool ${row.poolName}`;
  const text = `${DECIDED[row.kind] ?? row.kind}: ${place}${pool}, ruleset ${row.rulesetVersion}`;
  return { id: row.id, at: row.at, kind: "decision", who: null, text, quote: null, decisionId: row.id };
}

function mailEntry(row: LeadHistory["mails"][number]): TimelineEntry {
  const texts: Readonly<Record<string, string>> = {
    sent: `${row.repName} was told by email`,
    failed: `The email to ${row.repName} could not be delivered after ${row.attempts} ${row.attempts === 1 ? "try" : "tries"}`,
    pending: `The email to ${row.repName} is on its way`,
  };
  return {
    id: row.id,
    at: row.sentAt ?? row.dueAt,
    kind: "mail",
    who: null,
    text: texts[row.state] ?? row.state,
    quote: null,
    decisionId: null,
  };
}

/** Owners picked by a person; those found by a decision are told by the decision. */
function ownerEntries({ assignments, people }: LeadHistory): TimelineEntry[] {
  return assignments.flatMap((row, at): TimelineEntry[] => {
    if (row.via === "decision") return [];
    const who = row.byPersonId === null ? null : (people.get(row.byPersonId) ?? "Somebody who has left");
    const from = assignments[at - 1]?.repName;
    const moved = `gave it ${from ? `from ${from} ` : ""}to ${row.repName}: ${reasonWords(row.reason).toLowerCase()}`;
    const text = row.via === "claim" ? "took it" : moved;
    return [{ id: row.id, at: row.startedAt, kind: "owner", who, text, quote: null, decisionId: null }];
  });
}

const DID: Readonly<Record<string, string>> = {
  accept: "accepted it",
  reject: "rejected it",
  qualify: "qualified it",
  disqualify: "disqualified it",
  recycle: "sent it back to nurture",
};
const LOGGED: Readonly<Record<LoggedKind, string>> = {
  call: "called",
  email: "wrote",
  meeting: "met them",
  note: "noted",
};

function actionEntries({ actions, notes, people }: LeadHistory): TimelineEntry[] {
  const noteOf = new Map(notes.map((note) => [note.id, note]));
  const who = (personId: string | null, repName: string | null) =>
    (personId === null ? repName : people.get(personId)) ?? repName ?? "Somebody who has left";
  const done = actions
    .filter(({ kind, outcome }) => kind !== "accept" || outcome !== "claimed")
    .map((row): TimelineEntry => {
      const note = noteOf.get(row.id);
      noteOf.delete(row.id);
      return {
        id: row.id,
        at: row.at,
        kind: "action",
        who: who(row.personId, row.repName),
        text: actionText(row),
        quote: note?.body ?? null,
        decisionId: null,
      };
    });
  const written = [...noteOf.values()].map(
    (note): TimelineEntry => ({
      id: note.id,
      at: note.at,
      kind: "note",
      who: who(note.personId, null),
      text: "wrote a note",
      quote: note.body,
      decisionId: null,
    }),
  );
  return [...done, ...written];
}

function actionText({ kind, outcome, nextStep }: LeadHistory["actions"][number]): string {
  if (kind === "rate") return ratingText(outcome);
  const did = DID[kind];
  if (did) return outcome === "" ? did : `${did}: ${reasonWords(outcome).toLowerCase()}`;
  const came = (OUTCOME_WORDS[outcome as Outcome] ?? outcome).toLowerCase();
  const next =
    nextStep && nextStep !== "none"
      ? `. Next: ${(NEXT_STEP_WORDS[nextStep as NextStep] ?? nextStep).toLowerCase()}`
      : "";
  return `${LOGGED[kind as LoggedKind] ?? kind}: ${came}${next}`;
}

const RATED: Readonly<Record<string, string>> = {
  quality_good: "a good lead",
  quality_fair: "a fair lead",
  quality_bad: "a bad lead",
  routing_right: "the right person",
  routing_wrong: "the wrong person",
};
const ratingText = (outcome: string) =>
  `rated it: ${outcome
    .split(" ")
    .map((code) => RATED[code] ?? code)
    .join(", ")}`;

function exceptionEntries(row: LeadHistory["exceptions"][number]): TimelineEntry[] {
  const name = row.type.replaceAll("_", " ") + (row.field === null ? "" : ` (${row.field.replace(/^lead\./, "")})`);
  const entry = (at: Date, verb: string): TimelineEntry => ({
    id: `${row.id}-${verb}`,
    at,
    kind: "exception",
    who: null,
    text: `Exception ${verb}: ${name}`,
    quote: null,
    decisionId: null,
  });
  return [entry(row.raisedAt, "raised"), ...(row.resolvedAt === null ? [] : [entry(row.resolvedAt, row.state)])];
}
