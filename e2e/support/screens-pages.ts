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
  /** The button, link or filter a person came for, whether anything is there yet or not; by the least role that has it where roles differ. */
  action?: RegExp | Partial<Record<Role, RegExp>>;
};

const ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** A row that opens beside its list; of an empty library, the way back to the rules. */
const OPENS_BESIDE = /^\?(id|rule)=|^Look at the ruleset$/;

/** A link to this address of the workspace, whatever ids stand in it; or, where nothing is there to open yet, one with these words. */
function opens(address: string, orElse?: string): RegExp {
  const path = address.replace("?", "\\?").replace(/\[\w+\]/g, ID);
  return new RegExp(`^/[^/]+/${path}(?![\\w/-])${orElse ? `|^${orElse}$` : ""}`);
}

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
  "/f/[form]/thanks/[submission]": { by: "anybody", heading: /^Thank you\.$/, action: /^Send another request$/ },
  "/mailbox": {
    by: "anybody",
    heading: /^Development mailbox$/,
    action: /^\/mailbox\?mail=|^Create a workspace$/,
  },
  "/workspaces": { by: "person", heading: /^Your workspaces$/, action: /^Create a workspace$/ },
  "/workspaces/new": { by: "person", heading: /^Create a workspace$/, action: /^Create workspace$/ },
  "/[workspace]": { by: "rep", sendsOn: true },
  "/[workspace]/start": { by: "admin", heading: /^Set up /, action: /^Invite$/ },
  "/[workspace]/inbox": { by: "rep", heading: /^Inbox$/, action: /^New lead/ },
  "/[workspace]/leads": { by: "rep", heading: /^Leads$/, action: /^New lead|^Show all leads/ },
  "/[workspace]/leads/[lead]": { by: "rep", action: /^Log (first )?action|^Accept|^Claim/ },
  "/[workspace]/exceptions": {
    by: "rep",
    heading: /^Exceptions$/,
    action: {
      manager: opens("exceptions?x=[exception]", "Look at the rules"),
      rep: opens("exceptions?x=[exception]", "Go to the inbox"),
    },
  },
  "/[workspace]/my-day": {
    by: "rep",
    heading: /^My day$/,
    action: {
      manager: /^Add time off$|^Open the team’s people$/,
      rep: /^Add time off$|^Open your inbox$/,
    },
  },
  "/[workspace]/rules": {
    by: "rep",
    heading: /^Rules$/,
    action: { admin: /^Add rule/, manager: /^Try one lead$/, rep: OPENS_BESIDE },
  },
  "/[workspace]/rules/segments": {
    by: "rep",
    heading: /^Rules$/,
    action: { admin: /^Add segment$/, rep: OPENS_BESIDE },
  },
  "/[workspace]/rules/lists": { by: "rep", heading: /^Rules$/, action: { admin: /^Add list$/, rep: OPENS_BESIDE } },
  "/[workspace]/rules/territories": {
    by: "rep",
    heading: /^Rules$/,
    action: { admin: /^Add territory$/, rep: OPENS_BESIDE },
  },
  "/[workspace]/rules/policies": {
    by: "rep",
    heading: /^Rules$/,
    action: { admin: /^Add SLA policy$/, rep: OPENS_BESIDE },
  },
  "/[workspace]/rules/tracks": {
    by: "rep",
    heading: /^Rules$/,
    action: { admin: /^Add nurture track$/, rep: OPENS_BESIDE },
  },
  "/[workspace]/rules/versions": { by: "rep", heading: /^Rules$/, action: /^Version \d/ },
  "/[workspace]/exceptions/credits": {
    by: "manager",
    heading: /^Exceptions$/,
    action: /^Approve the credit of |^Look at the pools$/,
  },
  "/[workspace]/team": {
    by: "manager",
    lesserGoTo: "my-day",
    heading: /^Team$/,
    action: { admin: /^Add pool$/, manager: opens("team/pools/[pool]", "Open the team’s people") },
  },
  "/[workspace]/team/people": { by: "manager", heading: /^Team$/, action: /^Add person$/ },
  "/[workspace]/team/people/import": { by: "admin", heading: /^Import people$/, action: /^Choose a file$/ },
  "/[workspace]/team/people/[rep]": { by: "manager", action: /^Add time off$/ },
  "/[workspace]/team/people/[rep]/offboard": {
    by: "admin",
    heading: /^Offboard /,
    action: /^Offboard |^Go to the rules$/,
  },
  "/[workspace]/team/pools/[pool]": {
    by: "rep",
    action: {
      admin: /^Add member$/,
      manager: opens("team/people/[rep]", "Open the team’s people"),
      rep: opens("insights/fairness?pool=[pool]"),
    },
  },
  "/[workspace]/team/pools/[pool]/ledger": { by: "manager", heading: /^Ledger$/, action: /^Adjust a balance$/ },
  "/[workspace]/team/queues": {
    by: "manager",
    heading: /^Team$/,
    action: { admin: /^Add queue$/, manager: opens("leads?queue=[queue]", "Open pools") },
  },
  "/[workspace]/team/coverage": {
    by: "manager",
    heading: /^Team$/,
    action: opens("team/coverage?pool=[pool]", "Open pools"),
  },
  "/[workspace]/team/holidays": { by: "manager", heading: /^Team$/, action: /^Add holiday$/ },
  "/[workspace]/accounts": {
    by: "rep",
    heading: /^Accounts$/,
    action: { manager: /^Add account$/, rep: opens("accounts/[account]", "Open your inbox") },
  },
  "/[workspace]/accounts/opportunities": {
    by: "rep",
    heading: /^Accounts$/,
    action: { manager: /^Add opportunity$/, rep: opens("accounts/[account]", "Open your inbox") },
  },
  "/[workspace]/accounts/upload": { by: "manager", heading: /^Upload accounts$/, action: /^Show what would happen$/ },
  "/[workspace]/accounts/[account]": {
    by: "rep",
    action: { manager: /^Edit account$/, rep: opens("leads/[lead]", "Open your inbox") },
  },
  "/[workspace]/insights": {
    by: "rep",
    heading: /^Insights$/,
    action: { manager: /, Leads received$|^Connect a source$/, rep: /, Leads received$|^Open your inbox$/ },
  },
  "/[workspace]/insights/quality": {
    by: "rep",
    heading: /^Insights$/,
    action: {
      manager: /, Leads that had an owner$|^Connect a source$/,
      rep: /, Leads that had an owner$|^Open your inbox$/,
    },
  },
  "/[workspace]/insights/fairness": {
    by: "rep",
    heading: /^Insights$/,
    action: { manager: opens("team/pools/[pool]", "Open pools"), rep: opens("team/pools/[pool]", "Open your inbox") },
  },
  "/[workspace]/insights/backlog": { by: "manager", heading: /^Insights$/, action: /^As table$/ },
  "/[workspace]/intake": {
    by: "manager",
    heading: /^Intake$/,
    action: { admin: /^New form$|^Build a form$/, manager: opens("intake/forms/[form]", "Go to the inbox") },
  },
  "/[workspace]/intake/keys": { by: "admin", heading: /^Intake$/, action: /^New key$|^Make an API key$/ },
  "/[workspace]/intake/forms/new": { by: "admin", heading: /^New form$/, action: /^Make form$/ },
  "/[workspace]/intake/forms/[form]": { by: "manager", action: /^Copy the snippet$/ },
  "/[workspace]/settings": {
    by: "admin",
    lesserGoTo: "settings/you",
    heading: /^Settings$/,
    action: /^Save$|^Add a product$/,
  },
  "/[workspace]/settings/you": { by: "rep", heading: /^Settings$/, action: /^Change password$/ },
  "/[workspace]/settings/members": { by: "admin", heading: /^Settings$/, action: /^Invite$/ },
  "/[workspace]/settings/audit": { by: "admin", heading: /^Settings$/, action: /^Who$/ },
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

/** What a role comes to a page for; for a page that knows no roles, what everybody does. */
export function actionOf(shape: string, role?: Role): RegExp | undefined {
  const { action } = pageOf(shape);
  if (!action || action instanceof RegExp) return action;
  const has = ROLES.slice(ROLES.indexOf(role ?? "rep")).find((one) => action[one]);
  return has && action[has];
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
