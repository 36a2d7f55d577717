/** Roles of a member in a workspace, most powerful first. Taking leads is not a role. */
export const ROLES = ["owner", "admin", "manager", "rep"] as const;

/** One of `ROLES`. */
export type Role = (typeof ROLES)[number];

/**
 * The roles table of product.md section 9: which roles hold which ability. The role
 * tests of every door are generated from it, so an ability exists only here.
 *
 * Abilities that end in `Own` reach the member's own rows only; the wider ability of
 * the same matter includes them.
 */
export const ACCESS = {
  readRules: ["owner", "admin", "manager", "rep"],
  readPools: ["owner", "admin", "manager"],
  readFields: ["owner", "admin", "manager"],
  readForms: ["owner", "admin", "manager"],
  writeRules: ["owner", "admin"],
  writePools: ["owner", "admin"],
  writeFields: ["owner", "admin"],
  writeForms: ["owner", "admin"],
  manageKeys: ["owner", "admin"],
  manageSignIn: ["owner", "admin"],
  manageSettings: ["owner", "admin"],
  readAudit: ["owner", "admin"],
  exportPersons: ["owner", "admin"],
  erasePersons: ["owner", "admin"],
  manageMembers: ["owner", "admin"],
  manageOwners: ["owner"],
  readTeam: ["owner", "admin", "manager"],
  writeTeam: ["owner", "admin", "manager"],
  writeOwnHours: ["owner", "admin", "manager", "rep"],
  readAccounts: ["owner", "admin", "manager", "rep"],
  writeAccounts: ["owner", "admin", "manager"],
  readOpportunities: ["owner", "admin", "manager", "rep"],
  writeOpportunities: ["owner", "admin", "manager"],
  readAllLeads: ["owner", "admin", "manager"],
  readOwnLeads: ["owner", "admin", "manager", "rep"],
  createLead: ["owner", "admin", "manager", "rep"],
  claimLead: ["owner", "admin", "manager", "rep"],
  reassignAny: ["owner", "admin", "manager"],
  reassignOwn: ["owner", "admin", "manager", "rep"],
  resolveExceptions: ["owner", "admin", "manager"],
  resolveOwnExceptions: ["owner", "admin", "manager", "rep"],
  approveCredits: ["owner", "admin", "manager"],
  requestOwnCredits: ["owner", "admin", "manager", "rep"],
  readInsights: ["owner", "admin", "manager"],
  readOwnNumbers: ["owner", "admin", "manager", "rep"],
  readOwnPoolBalances: ["owner", "admin", "manager", "rep"],
  deleteWorkspace: ["owner"],
} as const satisfies Record<string, readonly Role[]>;

/** Something a member may do in a workspace. */
export type Ability = keyof typeof ACCESS;

/** Every ability, in the order of the table. */
export const ABILITIES = Object.keys(ACCESS) as readonly Ability[];

/** Answers whether a role holds an ability. Own-row abilities still need the row to be the member's own. */
export function can(role: Role, ability: Ability): boolean {
  const holders: readonly Role[] = ACCESS[ability];
  return holders.includes(role);
}

/** Answers whether a member of role `actor` may change, invite or remove a member of role `target`: admins all but owners. */
export function canManageMember(actor: Role, target: Role): boolean {
  return can(actor, target === "owner" ? "manageOwners" : "manageMembers");
}
