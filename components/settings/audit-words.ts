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
  "pool.created": "made a pool",
  "pool.changed": "changed a pool",
  "rep.added": "added a rep",
  "rep.changed": "changed a rep",
  "rep.hoursSet": "set a rep's hours",
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

/** Says the detail of an entry as short facts: "role rep", "from rep to manager", "fields name, timeZone". Never throws. */
export function detailFacts(detail: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== undefined && value !== "" && !isHash(value))
    .map(([name, value]) => `${plain(name)} ${valueWords(value)}`);
}

/** A kind of subject as a filter shows it: "api_key" → "Api key". */
export function kindWords(kind: string): string {
  const words = plain(kind);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A personal value is kept as a keyed hash, for comparing only: nothing a person could read. */
const isHash = (value: unknown) => typeof value === "string" && value.startsWith("hash:");

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueWords).join(", ");
  if (typeof value === "object" && value !== null) return detailFacts(value as Record<string, unknown>).join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

const plain = (name: string) =>
  name
    .replaceAll("_", " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
