import { beforeAll, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, rule } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { replayDecisions } from "../replay/replay-decisions.ts";
import { uploadAccounts } from "./upload-accounts.ts";
import { upsertAccount } from "./upsert-account.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

const COMPANIES = 12;

/** Half of all companies to Ana, half to Ben. */
const makeSplit = () =>
  makeWorkspace(database.kysely, {
    reps: [{ name: "Ana" }, { name: "Ben" }],
    rules: ({ reps }) => [
      rule({
        action: {
          split: [
            { name: "A", share: 50, targets: [{ kind: "rep", id: reps.Ana as string, ifUnavailable: "assignAnyway" }] },
            { name: "B", share: 50, targets: [{ kind: "rep", id: reps.Ben as string, ifUnavailable: "assignAnyway" }] },
          ],
        },
      }),
    ],
  });

test("a company that became an account, and got further domains, stays with its variant of an A/B rule", async () => {
  const office = await makeSplit();
  const actor = systemActor(office.workspaceId);
  const ownerOf = async (who: string, domain: string) => {
    const lead = arrival(office.sourceId, { email: `${who}@${domain}`, type: "contact" });
    return (await submitLead(office.workspaceId, lead)).owner?.id;
  };
  const owners = new Set<string | undefined>();
  for (let n = 0; n < COMPANIES; n += 1) {
    const first = `m-company-${n}.example`;
    const before = await ownerOf("first", first);
    owners.add(before);
    await upsertAccount(actor, { externalId: `${n}`, name: `Company ${n}`, domains: [first] });
    const domains = [first, `a-company-${n}.example`];
    await upsertAccount(actor, { externalId: `${n}`, name: `Company ${n}`, domains, aliasDomains: [`z-${n}.example`] });
    expect(await ownerOf("second", `a-company-${n}.example`)).toBe(before);
    expect(await ownerOf("third", `z-${n}.example`)).toBe(before);
    expect(await ownerOf("fourth", first)).toBe(before);
  }
  expect(owners.size).toBe(2);
  const found = await withWorkspace(database.kysely, office.workspaceId, (scope) => replayDecisions(scope, 100));
  expect(new Set(found.map(({ outcome }) => outcome))).toEqual(new Set(["equal"]));
});

test("accounts of a file have the key of their company too, and another workspace's have their own", async () => {
  const [office, other] = [await makeSplit(), await makeSplit()];
  await upsertAccount(systemActor(other.workspaceId), { externalId: "1", name: "Acme", domains: ["acme.example"] });
  const csv = "Name,Domains\nAcme,m.example; b.example\n";
  await uploadAccounts(systemActor(office.workspaceId), csv);
  const keysOf = (workspaceId: string) =>
    withWorkspace(database.kysely, workspaceId, ({ db }) =>
      db.selectFrom("account").select("companyKey").where("workspaceId", "=", workspaceId).execute(),
    );
  expect(await keysOf(office.workspaceId)).toEqual([{ companyKey: "b.example" }]);
  expect(await keysOf(other.workspaceId)).toEqual([{ companyKey: "acme.example" }]);
});
