import { readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { ROLES, type Role } from "../../server/core/access.ts";

const APP = join(import.meta.dirname, "..", "..", "app");

/** Real ids that stand in for the parameters of addresses, by the parameter's name; absent where there is none. */
export type Ids = Readonly<Record<string, string | undefined>>;

type Page = {
  /** The least role that may open it; `person`: whoever is signed in; `anybody`. */
  by: Role | "person" | "anybody";
  /** What a page shows to a lesser role instead of "not found": another page of theirs. */
  lesserGoTo?: string;
  /** Shows nothing of its own: sends on to another page. */
  sendsOn?: true;
  /** Its h1; without one the page is named by what it is about. */
  heading?: RegExp;
  /** A button or link a person came for, whatever their role and whether anything is there yet; none where one only reads. */
  action?: RegExp;
};

/**
 * Every address of the app by the shape of its folders, with one example of what stands on it.
 *
 * A new `page.tsx` needs one line here: who may open it, its h1, and the button or link they came for. An address
 * with a parameter of a new name needs one line in `SAMPLE_IDS` below, and an id in `makeThings` of
 * screens-world.ts. The page must be linked from one that is reached from the inbox. screens.spec.ts (looks) and
 * isolation.spec.ts (strangers) do the rest, and fail while a line is missing.
 */
export const PAGES: Readonly<Record<string, Page>> = {
  "/": { by: "anybody", heading: /Every lead to the right person/, action: /^Create a workspace$/ },
  "/sign-up": { by: "anybody", heading: /^Create a workspace$/, action: /^Create workspace$/ },
  "/sign-in": { by: "anybody", heading: /^Sign in$/, action: /^Sign in$/ },
  "/verify/[token]": { by: "anybody", heading: /^Verify your address$/, action: /^Verify and sign in$/ },
  "/reset": { by: "anybody", heading: /^Choose a new password$/, action: /^Send the link$/ },
  "/reset/[token]": { by: "anybody", heading: /^Choose a new password$/, action: /^Set password and sign in$/ },
  "/invite/[token]": { by: "anybody", heading: /^Join |is over$/, action: /^Join |^Your workspaces$/ },
  "/f/[form]": { by: "anybody", heading: /^Talk to us$/, action: /^Send request/ },
  "/f/[form]/thanks/[submission]": { by: "anybody", heading: /^Thank you\.$/ },
  "/mailbox": { by: "anybody", heading: /^Development mailbox$/, action: /\S/ },
  "/workspaces": { by: "person", heading: /^Your workspaces$/, action: /^Create a workspace$/ },
  "/workspaces/new": { by: "person", heading: /^Create a workspace$/, action: /^Create workspace$/ },
  "/[workspace]": { by: "rep", sendsOn: true, action: /\S/ },
  "/[workspace]/start": { by: "admin", heading: /^Set up /, action: /^Invite/ },
  "/[workspace]/inbox": { by: "rep", heading: /^Inbox$/, action: /^New lead/ },
  "/[workspace]/leads": { by: "rep", heading: /^Leads$/, action: /^New lead|^Type in a lead|^Show all leads/ },
  "/[workspace]/leads/[lead]": { by: "rep", action: /^Log|^Accept|^Claim|^Qualify|^Reassign|^More/ },
  "/[workspace]/exceptions": { by: "rep", heading: /^Exceptions$/, action: /\S/ },
  "/[workspace]/my-day": { by: "rep", heading: /^My day$/, action: /time off|hours|people|^Open your inbox$/i },
  "/[workspace]/rules": { by: "rep", heading: /^Rules$/, action: /^Add rule|^Versions$/ },
  "/[workspace]/rules/segments": { by: "rep", heading: /^Rules$/, action: /^Add segment$|^Ruleset$/ },
  "/[workspace]/rules/lists": { by: "rep", heading: /^Rules$/, action: /^Add list$|^Ruleset$/ },
  "/[workspace]/rules/territories": { by: "rep", heading: /^Rules$/, action: /^Add territory$|^Ruleset$/ },
  "/[workspace]/rules/versions": { by: "rep", heading: /^Rules$/, action: /^Version \d|^Restore|^Ruleset$/ },
  "/[workspace]/exceptions/credits": { by: "manager", heading: /^Exceptions$/, action: /\S/ },
  "/[workspace]/team": { by: "manager", lesserGoTo: "my-day", heading: /^Team$/, action: /^Add pool$|^Pool|^People$/ },
  "/[workspace]/team/people": { by: "manager", heading: /^Team$/, action: /^Add/ },
  "/[workspace]/team/people/import": { by: "admin", heading: /^Import people$/, action: /^Choose a file$/ },
  "/[workspace]/team/people/[rep]": { by: "manager", action: /time off/i },
  "/[workspace]/team/people/[rep]/offboard": {
    by: "admin",
    heading: /^Offboard /,
    action: /^Offboard |^Go to the rules$/,
  },
  "/[workspace]/team/pools/[pool]": { by: "rep", action: /\S/ },
  "/[workspace]/team/pools/[pool]/ledger": { by: "manager", action: /\S/ },
  "/[workspace]/team/queues": { by: "manager", heading: /^Team$/, action: /^Add queue|^Pools$/ },
  "/[workspace]/team/coverage": { by: "manager", heading: /^Team$/, action: /^People$/ },
  "/[workspace]/team/holidays": { by: "manager", heading: /^Team$/, action: /^Add holiday$/ },
  "/[workspace]/accounts": { by: "rep", heading: /^Accounts$/, action: /\S/ },
  "/[workspace]/accounts/opportunities": { by: "rep", heading: /^Accounts$/, action: /\S/ },
  "/[workspace]/accounts/upload": { by: "manager", heading: /^Upload accounts$/, action: /^Show what would happen$/ },
  "/[workspace]/accounts/[account]": { by: "rep", action: /\S/ },
  "/[workspace]/insights": { by: "rep", heading: /^Insights$/, action: /^Quality$/ },
  "/[workspace]/insights/quality": { by: "rep", heading: /^Insights$/, action: /^Fairness$/ },
  "/[workspace]/insights/fairness": { by: "rep", heading: /^Insights$/, action: /^Speed$/ },
  "/[workspace]/insights/backlog": { by: "manager", heading: /^Insights$/, action: /^Fairness$/ },
  "/[workspace]/intake": {
    by: "manager",
    heading: /^Intake$/,
    action: /^New form|^Build a form|^Request a quote$|^Go to the inbox/,
  },
  "/[workspace]/intake/keys": { by: "admin", heading: /^API keys$/, action: /^New key|^Make an API key/ },
  "/[workspace]/intake/forms/new": { by: "admin", heading: /^New form$/, action: /^Make form/ },
  "/[workspace]/intake/forms/[form]": { by: "manager", action: /^Copy/ },
  "/[workspace]/settings": {
    by: "admin",
    lesserGoTo: "settings/you",
    heading: /^Settings$/,
    action: /^Save$|^Add a product$/,
  },
  "/[workspace]/settings/you": { by: "rep", heading: /^Settings$/, action: /password|Save/i },
  "/[workspace]/settings/members": { by: "admin", heading: /^Settings$/, action: /^Invite$/ },
  "/[workspace]/settings/audit": { by: "admin", heading: /^Settings$/, action: /^Members$/ },
};

/** Where the sample workspace ($1) has an example of what a parameter names, by the parameter's name. */
export const SAMPLE_IDS: Readonly<Record<string, string>> = {
  account: "select id from account where workspace_id = $1 order by name limit 1",
  form: "select id from form where workspace_id = $1 order by name limit 1",
};

/** The shapes of every page's address as the folders say them: `/[workspace]/leads/[lead]`. */
export function foundPages(): string[] {
  return readdirSync(APP, { recursive: true, encoding: "utf8" })
    .filter((name) => name === "page.tsx" || name.endsWith(`${sep}page.tsx`))
    .map((name) => dirname(name).split(sep))
    .map((parts) => `/${parts.filter((part) => part !== "." && !/^\(.*\)$/.test(part)).join("/")}`)
    .toSorted();
}

/** The page of a shape. Throws where the table above has no example of it. */
export function pageOf(shape: string): Page {
  const page = PAGES[shape];
  if (!page) throw new Error(`${shape} has no example in e2e/support/screens-pages.ts`);
  return page;
}

/** A shape with ids in place of its parameters, or null where one of them does not exist. */
export function addressOf(shape: string, ids: Ids): string | null {
  const names = [...shape.matchAll(/\[(\w+)\]/g)].map(([, name]) => name as string);
  if (names.some((name) => !ids[name])) return null;
  return shape.replace(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? "");
}

/** The shape a real address has, among those that were found; a folder's own name goes before a parameter. */
export function shapeOf(pathname: string, shapes: readonly string[]): string | undefined {
  const fits = (shape: string) => new RegExp(`^${shape.replace(/\[\w+\]/g, "[^/]+")}$`).test(pathname);
  return shapes.filter(fits).toSorted((a, b) => a.split("[").length - b.split("[").length)[0];
}

/** The roles that may not open a page. */
export const lesserRoles = ({ by }: Page): Role[] => ROLES.slice(ROLES.indexOf(by as Role) + 1);
