/** What was done when somebody left, as the server tells it. */
export interface Done {
  leads: { total: number; byRep: Readonly<Record<string, number>>; waiting: number };
  accounts: number;
  opportunities: number;
  teamRoles: number;
  managedPools: number;
  covered: number;
  covers: number;
  pools: number;
  draftChanges: number;
}

const some = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** Where the open leads went: "60 leads were decided again: Ben 30, Dev 30." */
export function leadsWords({ total, byRep, waiting }: Done["leads"], nameOf: (repId: string) => string): string {
  if (total === 0) return "There was no open lead.";
  const parts = Object.entries(byRep)
    .sort((a, b) => b[1] - a[1])
    .map(([repId, count]) => `${nameOf(repId)} ${count}`);
  if (waiting > 0) parts.push(`${waiting} wait${waiting === 1 ? "s" : ""}`);
  return `${some(total, "lead was", "leads were")} decided again: ${parts.join(", ")}.`;
}

/** What else changed hands, in a sentence; null where nothing did. */
export function handedWords(
  { accounts, opportunities, teamRoles, managedPools, covered, covers, draftChanges }: Done,
  successor: string,
): string | null {
  const parts = [
    accounts > 0 && some(accounts, "account"),
    opportunities > 0 && some(opportunities, "opportunity", "opportunities"),
    teamRoles > 0 && some(teamRoles, "role on account teams", "roles on account teams"),
    managedPools > 0 && `${some(managedPools, "pool")} to manage`,
    covered > 0 && `${some(covered, "person", "people")} to cover`,
    covers > 0 && `${some(covers, "lead")} of others to act on while they are away`,
    draftChanges > 0 && `${some(draftChanges, "place")} in the draft of the rules`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : `${successor} has ${new Intl.ListFormat("en-GB").format(parts)} now.`;
}
