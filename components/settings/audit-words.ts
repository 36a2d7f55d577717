import { DAY_NAMES } from "#components/team/edit-schedule.ts";
import { dateFormat } from "#components/ui/date-format.ts";
import { shortTime } from "#components/ui/time-words.ts";
import { capitalised } from "#server/core/handoff/names.ts";
import type { Weekday } from "#server/core/time/schedule.ts";

/** What a person did, read after their name: "published a ruleset". The key is the action as the log keeps it. */
const DONE: Readonly<Record<string, string>> = {
  "workspace.created": "created the workspace",
  "workspace.changed": "changed the settings",
  "member.invited": "invited somebody",
  "member.invitedAgain": "sent an invitation again",
  "member.invitationTakenBack": "took an invitation back",
  "member.joined": "joined",
  "member.roleChanged": "changed the role of",
  "member.removed": "removed",
  "key.created": "made an API key",
  "key.rotated": "replaced an API key",
  "key.revoked": "revoked an API key",
  "form.created": "made a form",
  "form.updated": "changed a form",
  "ruleset.published": "published a ruleset",
  "draft.discarded": "discarded the draft",
  "library.changed": "changed segments, lists or territories in the draft",
  "library.removed": "took a segment, list or territory out of the draft",
  "draft.restored": "restored an earlier ruleset as draft",
  "account.created": "made an account",
  "account.changed": "changed an account",
  "accounts.uploaded": "uploaded accounts",
  "opportunity.created": "made an opportunity",
  "opportunity.changed": "changed an opportunity",
  "lead.created": "entered a lead by hand",
  "lead.reassign": "reassigned a lead",
  "lead.accept": "accepted a lead",
  "lead.reject": "rejected a lead",
  "lead.call": "logged a call",
  "lead.email": "logged an email",
  "lead.meeting": "logged a meeting",
  "lead.note": "logged a note",
  "lead.qualify": "qualified a lead",
  "lead.disqualify": "disqualified a lead",
  "lead.recycle": "recycled a lead",
  "lead.rate": "rated a lead",
  "lead.noteAdded": "wrote a note on a lead",
  "lead.undone": "took an action back",
  "credit.requested": "asked for a credit",
  "credit.approved": "approved a credit",
  "credit.declined": "declined a credit",
  "exception.resolved": "settled an exception",
  "exception.reopened": "opened an exception again",
  "submission.released": "let a parked submission in",
  "holiday.added": "entered a holiday",
  "holiday.removed": "took a holiday away",
  "queue.created": "made a queue",
  "queue.renamed": "renamed a queue",
  "queue.archived": "archived a queue",
  "queue.restored": "brought a queue back",
  "pool.ledgerAdjusted": "adjusted a balance by hand in a pool",
  "pool.archived": "archived a pool",
  "pool.restored": "brought a pool back",
  "pool.memberAdded": "added a member to a pool",
  "pool.memberRemoved": "took a member out of a pool",
  "pool.memberReweighted": "changed a member's weight in a pool",
  "pool.memberCapped": "changed a member's caps in a pool",
  "rep.holidaysSet": "set a rep's public holidays",
  "rep.ownPause": "paused or resumed",
  "timeOff.weeklyAdded": "entered weekly time off",
  "timeOff.weeklyRemoved": "took weekly time off back",
  "pool.created": "made a pool",
  "pool.changed": "changed a pool",
  "rep.added": "added a rep",
  "rep.changed": "changed a rep",
  "rep.hoursSet": "set a rep's hours",
  "rep.skillsChanged": "changed a rep's skills",
  "timeOff.added": "entered time off",
  "timeOff.removed": "took time off back",
};

/** Says an action of the audit log in words; one the list does not know is said by its own name. Never throws. */
export function actionWords(action: string): string {
  const known = DONE[action];
  if (known) return known;
  const [noun = action, verb = ""] = action.split(".");
  return [plain(noun), plain(verb)].filter(Boolean).join(": ");
}

/**
 * Says the detail of an entry as short facts: "role rep", "from rep to manager", "fields name, timeZone". Ids and
 * hashes, which nobody could read, are left out; instants are told in the zone. Never throws.
 */
export function detailFacts(detail: Readonly<Record<string, unknown>>, timeZone: string): string[] {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== undefined && value !== "" && !isUnreadable(value))
    .toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([name, value]) => `${LABELS[name] ?? plain(name)} ${valueWords(value, timeZone)}`);
}

/** A kind of subject as a filter shows it: "api_key" → "Api key". */
export function kindWords(kind: string): string {
  const words = plain(kind);
  return capitalised(words);
}

/** Times read in their order, whatever order the log kept them in. */
const LABELS: Readonly<Record<string, string>> = {
  repId: "of",
  weekday: "on",
  onDate: "on",
  startsOn: "beginning",
  startsAt: "from",
  fromTime: "from",
  from: "from",
  endsAt: "to",
  toTime: "to",
  to: "to",
};
const ORDER = Object.keys(LABELS);

/** An id, or a personal value that is kept as a keyed hash, for comparing only. */
const isUnreadable = (value: unknown) =>
  typeof value === "string" && /^hash:|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-/.test(value);

function valueWords(value: unknown, timeZone: string): string {
  if (Array.isArray(value)) return value.map((one) => valueWords(one, timeZone)).join(", ");
  if (typeof value === "object" && value !== null)
    return detailFacts(value as Record<string, unknown>, timeZone).join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? textWords(value, timeZone) : String(value);
}

function textWords(text: string, timeZone: string): string {
  if (Object.hasOwn(DAY_NAMES, text)) return DAY_NAMES[text as Weekday];
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return shortTime(Date.parse(text), null, timeZone);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dateFormat("en-GB", DAY).format(Date.parse(text));
  return /^[a-z]+(_[a-z]+)+$/.test(text) ? text.replaceAll("_", " ") : text;
}

const DAY = { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" } as const;

const plain = (name: string) =>
  name
    .replaceAll("_", " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
