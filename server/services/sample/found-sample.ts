import { setQuiet } from "#db/directory/due.ts";
import { findMembership, insertMembership } from "#db/directory/membership.ts";
import { findPersonByEmailKey, insertPerson, updatePassword } from "#db/directory/person.ts";
import { getRulesetBody } from "#db/queries/rules/ruleset.ts";
import { updateWorkspaceSettings } from "#db/queries/workspace/settings.ts";
import type { LibraryEdit } from "#server/core/library/edit-library.ts";
import type { Library } from "#server/core/library/library.ts";
import { rulesetSchema } from "#server/core/routing/rule.ts";
import { DEFAULT_SETTINGS } from "#server/core/workspace-settings.ts";
import { uuidv7 } from "../../ids.ts";
import { runtime } from "../../runtime.ts";
import { type Actor, reading, writing } from "../actor.ts";
import { hashPassword } from "../credentials/password.ts";
import { createKey } from "../keys/create-key.ts";
import { KEY_SCOPES } from "../keys/key-input.ts";
import { editLibrary } from "../rules/edit-library.ts";
import { publishDraft } from "../rules/publish-draft.ts";
import { saveDraft } from "../rules/save-draft.ts";
import { addMember } from "../team/add-member.ts";
import { addRep } from "../team/add-rep.ts";
import { createPool } from "../team/create-pool.ts";
import { createQueue } from "../team/create-queue.ts";
import { editRep } from "../team/edit-rep.ts";
import { foundWorkspace } from "../workspaces/found-workspace.ts";
import { sampleLibrary } from "./library.ts";
import { SAMPLE_POOLS, SAMPLE_REPS, SAMPLE_STAFF, type SampleRep, sampleEmail } from "./people.ts";
import { sampleRules } from "./rules.ts";

/** A made-up rep with the ids that services know them by. */
export type KnownRep = SampleRep & { repId: string; personId: string };
/** The sample company with the ids of its people. */
export type Sample = {
  workspaceId: string;
  slug: string;
  owner: Actor;
  reps: KnownRep[];
  apiKey: { id: string; sourceId: string };
};

/** What the sample company is called. */
export const SAMPLE_NAME = "Northwind Sample";
/** The sample's address: the first workspace of its name has it. */
export const SAMPLE_SLUG = "northwind-sample";

/** The sample's owner, with the rights of one; undefined where no sample is. */
export async function sampleOwner(): Promise<Actor | undefined> {
  const { kysely } = runtime().db;
  const person = await findPersonByEmailKey(kysely, sampleEmail(SAMPLE_STAFF[0].name));
  const membership = person && (await findMembership(kysely, person.id, SAMPLE_SLUG));
  return membership && { workspaceId: membership.workspaceId, personId: person.id, repId: null, role: membership.role };
}

/** Makes the sample company as of `at`: people, pools, a queue, rules in force, one API key. The worker stays away until it is loaded. */
export async function foundSample(at: number, password: string): Promise<Sample> {
  const passwordHash = await hashPassword(password);
  const [owner, admin] = await Promise.all(SAMPLE_STAFF.map(({ name }) => newPerson(name, passwordHash)));
  const founded = await foundWorkspace(runtime().db.kysely, {
    name: SAMPLE_NAME,
    timeZone: "Europe/Berlin",
    founder: { personId: owner as string, name: SAMPLE_STAFF[0].name, email: sampleEmail(SAMPLE_STAFF[0].name) },
    isSample: true,
    at,
  });
  const actor: Actor = { workspaceId: founded.workspaceId, personId: owner as string, repId: null, role: "owner", at };
  await writing(actor, async ({ scope }) => {
    await setQuiet(scope, true);
    await updateWorkspaceSettings(scope, { ...DEFAULT_SETTINGS, productInterests: PRODUCTS });
    await insertMembership(scope, { personId: admin as string, role: "admin", at: new Date(at) });
  });
  const reps: KnownRep[] = [];
  for (const rep of SAMPLE_REPS) reps.push(await hire(actor, rep, passwordHash));
  for (const { repId, cover } of reps) {
    const coverRepId = reps.find(({ name }) => name === cover)?.repId;
    if (coverRepId) await editRep(actor, { repId, coverRepId });
  }
  await fillPools(actor, reps, admin as string, founded.founderRepId);
  const key = await createKey(actor, { name: "CRM sync", scopes: [...KEY_SCOPES] });
  return { ...founded, owner: actor, reps, apiKey: { id: key.id, sourceId: key.sourceId } };
}

const PRODUCTS = [
  { value: "Flow meters", synonyms: ["flow meter", "flowmeters"] },
  { value: "Level sensors", synonyms: ["level sensor"] },
  { value: "Monitoring", synonyms: ["remote monitoring"] },
  { value: "Hydrogen sensors", synonyms: ["H2 sensors"] },
];

/** Makes a person's account, or takes the one that an earlier sample made. */
async function newPerson(name: string, passwordHash: string): Promise<string> {
  const id = uuidv7();
  const email = sampleEmail(name);
  const { kysely } = runtime().db;
  if (await insertPerson(kysely, { id, email, emailKey: email, name, passwordHash, isVerified: true })) return id;
  const known = await findPersonByEmailKey(kysely, email);
  if (!known) throw new Error(`${email} is taken and is nobody's`);
  await updatePassword(kysely, known.id, passwordHash);
  return known.id;
}

async function hire(actor: Actor, rep: SampleRep, passwordHash: string): Promise<KnownRep> {
  const personId = await newPerson(rep.name, passwordHash);
  const role = rep.name === "Greta Lindholm" ? "manager" : "rep";
  await writing(actor, ({ scope }) => insertMembership(scope, { personId, role, at: new Date(actor.at ?? 0) }));
  const { repId } = await addRep(actor, { personId, timeZone: rep.timeZone });
  await editRep(actor, {
    repId,
    schedule: rep.schedule,
    caps: rep.caps,
    openLimit: rep.openLimit,
    holidayRegion: rep.holidays,
  });
  return { ...rep, repId, personId };
}

async function fillPools(actor: Actor, reps: KnownRep[], adminPersonId: string, founderRepId: string): Promise<void> {
  const repIds = new Map(reps.map(({ name, repId }) => [name, repId]));
  const pools = new Map<string, string>();
  for (const { name, nobody, rules, members } of SAMPLE_POOLS) {
    const { poolId } = await createPool(actor, {
      name,
      nobodyEligible: nobody,
      rules,
      managerRepId: repIds.get("Greta Lindholm") ?? null,
    });
    pools.set(name, poolId);
    for (const [member, weight] of members)
      await addMember(actor, { poolId, repId: repIds.get(member) as string, weight });
  }
  const { queueId } = await createQueue(actor, { name: "Technical review" });
  const starter = rulesetSchema.parse(await reading(actor, (scope) => getRulesetBody(scope, 1)));
  const catchAll = starter.rules.at(-1) as (typeof starter.rules)[number];
  const admin: Actor = { ...actor, personId: adminPersonId, role: "admin" };
  const { library, idOf } = sampleLibrary({ pools, at: actor.at ?? 0 });
  const shelved = await shelve(admin, library);
  const rules = sampleRules({
    catchAllRepId: repIds.get("Greta Lindholm") as string,
    pools,
    reviewQueueId: queueId,
    adminPersonId,
    catchAll,
    at: actor.at ?? 0,
    idOf,
  });
  const { revision } = await saveDraft(admin, { revision: shelved, rules });
  await publishDraft(admin, { revision, note: "Regions and sizes, as agreed with the team" });
  // The founder runs the company and takes no leads.
  await editRep(actor, { repId: founderRepId, isActive: false });
}

/** Puts the library into the draft; answers the draft's revision. */
async function shelve(admin: Actor, { segments, lists, territories, policies, tracks }: Library): Promise<number> {
  let revision = 0;
  const edit = async (one: LibraryEdit) => {
    ({ revision } = await editLibrary(admin, { revision, edit: one }));
  };
  for (const segment of segments) await edit({ kind: "putSegment", segment });
  for (const list of lists) await edit({ kind: "putList", list });
  for (const policy of policies) await edit({ kind: "putPolicy", policy });
  for (const track of tracks) await edit({ kind: "putTrack", track });
  await edit({ kind: "putTerritories", territories });
  return revision;
}
