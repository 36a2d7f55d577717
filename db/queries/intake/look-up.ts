import type { BatchClient, Statement } from "#db/directory/batch-transaction.ts";
import { type AccountExtras, accountExtras } from "./account-facts.ts";
import { BindWriter, boundStatement } from "./bind-writer.ts";
import type { BatchRow } from "./columns.ts";
import { type LookUpShape, lookUpText } from "./look-up-text.ts";

/** What a batch asks for, each list without repeats. `externals` are pairs of source id and external id. */
export type LookUpKeys = {
  idempotencyKeys: string[];
  externals: { sourceIds: string[]; externalIds: string[] };
  emailKeys: string[];
  domains: string[];
};

/** An idempotency key on record, with what its request came to and when (epoch ms). */
export type FoundKey = {
  idempotency_key: string;
  request_hash: string;
  lead_id: string;
  submission_id: string;
  decision_id: string;
  received_at: number;
};
/** A submission on record under a sender's own id. */
export type FoundExternal = {
  source_id: string;
  external_id: string;
  content_hash: string;
  lead_id: string;
  submission_id: string;
};
/** An account with the domain it was found by. */
export type FoundAccount = {
  id: string;
  external_id: string | null;
  name: string;
  class: "customer" | "prospect" | "former_customer" | "partner" | "competitor";
  owner_rep_id: string | null;
  domain: string;
  is_alias: boolean;
  /** The first domain that the account was given. */
  company_key: string | null;
} & AccountExtras;
/** The active owner of a company's latest assigned lead, and when it was assigned (epoch ms). */
export type FoundCompanyOwner = { company_domain: string; owner_rep_id: string; assigned_at: number };

/** Everything a batch finds on record, however old; lists in no order. */
export type LookUp = {
  keys: FoundKey[];
  externals: FoundExternal[];
  leads: BatchRow<"lead">[];
  accounts: FoundAccount[];
  companyOwners: FoundCompanyOwner[];
};

/** Kept a shape, so that the same words are not put together for every batch. */
const texts = new Map<string, string>();

/**
 * The look-up is prepared anew each time a workspace, or all that this process has looked up, is four times as many
 * leads, up to where no plan can be wrong any more. On tables of some hundred rows without statistics a scan of the whole
 * workspace costs as little as an index, and the plan made then is kept: 92 ms a batch at 6,000 leads, against 1 ms. A
 * connection also keeps in mind how high it has seen an index, and so may plan at 700 rows what others plan at 200.
 */
const planFor = (leads: number): string => `look-up ${LEADS_A_PLAN.filter((most) => leads >= most).length}`;
const LEADS_A_PLAN = [512, 2_048, 8_192];
let lookedUp = 0;

/**
 * Looks up keys, external ids, persons, accounts and same-company owners of a whole batch in one round trip.
 * `seq` is the head's, as far as it is known: no workspace has more leads.
 */
export async function lookUp(
  client: BatchClient,
  { idempotencyKeys, externals, emailKeys, domains }: LookUpKeys,
  seq: number,
): Promise<LookUp> {
  const lists = [idempotencyKeys, externals.sourceIds, externals.externalIds, emailKeys, domains];
  const isOfOne = lists.every((list) => list.length < 2);
  const { rows } = await client.query<LookUp & { company_owners: FoundCompanyOwner[] }>(
    statementOf(client.workspaceId, lists, { seq, isOfOne }),
  );
  const found = rows[0];
  if (!found) throw new Error("the look-up answered no row");
  return {
    keys: found.keys,
    externals: found.externals,
    leads: found.leads,
    accounts: isOfOne ? await withExtras(client, found.accounts) : found.accounts,
    companyOwners: found.company_owners,
  };
}

/** Keys, source ids, external ids, e-mails and domains; what nothing is asked for is left out. */
function statementOf(
  workspaceId: string,
  lists: string[][],
  { seq, isOfOne }: { seq: number; isOfOne: boolean },
): Statement {
  const [hasKeys, hasExternals, , hasEmails, hasDomains] = lists.map((list) => list.length > 0) as boolean[];
  const shape = { hasKeys, hasExternals, hasEmails, hasDomains, isOfOne } as LookUpShape;
  const asked = Object.values(shape).map(Number).join("");
  const text = texts.get(asked) ?? lookUpText(shape);
  texts.set(asked, text);
  lookedUp += Math.max(...lists.map((list) => list.length));
  const name = `${planFor(Math.max(seq, lookedUp))} ${asked}`;
  const writer = new BindWriter(name, (1 + lists.flat().length) * BYTES_A_KEY);
  writer.value("uuid", workspaceId);
  lists.forEach((list, at) => {
    const type = at === SOURCE_IDS ? "uuid" : "text";
    if (list.length === 0) return;
    if (isOfOne) writer.value(type, list[0]);
    else writer.array(type, list);
  });
  return boundStatement(name, text, writer);
}

/** What belongs to the account of one arrival; of several it is read with them. */
async function withExtras(client: BatchClient, accounts: FoundAccount[]): Promise<FoundAccount[]> {
  const [account] = accounts;
  if (!account) return accounts;
  const { rows } = await client.query<AccountExtras>({
    name: "account-extras",
    text: `select ${accountExtras("$1")} from account a where a.workspace_id = $1 and a.id = $2`,
    values: [client.workspaceId, account.id],
  });
  return [{ ...account, ...(rows[0] as AccountExtras) }];
}

const SOURCE_IDS = 1;
/** Of an address, a domain or a sender's own key, with some to spare. */
const BYTES_A_KEY = 200;

/** Frees keys that are older than their time, so that the unique index lets them be used again. */
export async function freeExpiredKeys(client: BatchClient, submissionIds: string[]): Promise<void> {
  await client.query({
    text: "update submission set idempotency_key = null where workspace_id = $1 and id = any($2::uuid[])",
    values: [client.workspaceId, submissionIds],
  });
}
