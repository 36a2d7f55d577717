import { findForm } from "#db/queries/intake-config/form.ts";
import { addMember } from "#db/testing/fixtures.ts";
import { STARTING_FORM } from "#server/core/form/form-definition.ts";
import { uuidv7 } from "../ids.ts";
import { createForm } from "../services/forms/create-form.ts";
import { createKey } from "../services/keys/create-key.ts";
import { readEditor } from "../services/rules/read-editor.ts";
import { saveDraft } from "../services/rules/save-draft.ts";
import { inviteMember } from "../services/workspaces/invite-member.ts";
import { updateWorkspace } from "../services/workspaces/update-workspace.ts";
import { type Example, plain } from "./example.ts";
import { inWorld, signedIn, type World } from "./world.ts";

let n = 0;
/** Texts that are sent carry no marker: a stranger may send them too. */
const text = (_world: World, what: string) => `${what} ${n++}`;
const newForm = async (world: World) =>
  createForm(world.members.admin.actor, { name: text(world, "Form"), definition: STARTING_FORM, origins: [] });
const newKey = async (world: World) =>
  (await createKey(world.members.admin.actor, { name: text(world, "Key"), scopes: ["leads:write"] })).id;
const email = (_world: World) => ({ email: `m${n++}@made.example`, emailKey: `m${n}@made.example` });
const newInvitation = async (world: World) =>
  (await inviteMember(world.members.admin.actor, { email: email(world), role: "rep" })).id;
const newPerson = (world: World) =>
  addMember(world.kysely, world.workspaceId, "rep", { name: `extra ${world.marker}` });

/** The rules in force, and the revision a next draft begins from. */
async function draft(world: World) {
  const { draft: open, live } = await readEditor(world.members.admin.actor);
  return { revision: open?.revision ?? 0, rules: (open ?? live).rules };
}

async function savedDraft(world: World) {
  const { revision } = await saveDraft(world.members.admin.actor, await draft(world));
  return { revision };
}

/** Rules, forms, keys, members and the workspace itself. */
export const SETTINGS_EXAMPLES: Record<string, Example> = {
  "workspace.delete": {
    by: "owner",
    ends: true,
    given: async (world) => {
      const name = `Ending ${world.marker}`;
      await updateWorkspace(world.members.owner.actor, { name });
      return { name };
    },
  },
  "rules.editor": plain("rep"),
  "rules.volumes": plain("rep"),
  "rules.history": plain("rep"),
  "rules.version": { by: "rep", given: () => ({ version: 1 }) },
  "rules.saveDraft": { by: "admin", given: draft },
  "rules.editLibrary": {
    by: "admin",
    given: async (world) => ({
      ...(await savedDraft(world)),
      edit: { kind: "putList", list: { id: uuidv7(), name: text(world, "List"), values: ["acme.example"] } },
    }),
  },
  "rules.discardDraft": { by: "admin", given: savedDraft },
  "rules.publish": { by: "admin", given: async (world) => ({ ...(await savedDraft(world)), note: "As agreed" }) },
  "rules.restore": { by: "admin", given: async (world) => ({ ...(await savedDraft(world)), version: 1 }) },
  "rules.tryContext": plain("manager"),
  "rules.territoryMoves": plain("admin"),
  "form.list": plain("manager"),
  "form.get": { by: "manager", given: async (world) => ({ id: (await newForm(world)).id }) },
  "form.create": {
    by: "admin",
    given: (world) => ({ name: text(world, "Form"), definition: STARTING_FORM, origins: [] }),
  },
  "form.save": {
    by: "admin",
    given: async (world) => {
      const { id } = await newForm(world);
      const form = await inWorld(world, (scope) => findForm(scope, id));
      return { id, expectedAt: form?.updatedAt, name: text(world, "Form"), definition: STARTING_FORM, origins: [] };
    },
  },
  "form.enable": { by: "admin", given: async (world) => ({ id: (await newForm(world)).id, isEnabled: false }) },
  "intake.sources": plain("manager"),
  "intake.address": plain("manager"),
  "key.list": plain("admin"),
  "key.create": { by: "admin", given: (world) => ({ name: text(world, "Key"), scopes: ["leads:write"] }) },
  "key.rotate": { by: "admin", given: async (world) => ({ id: await newKey(world) }) },
  "key.revoke": { by: "admin", given: async (world) => ({ id: await newKey(world) }) },
  "member.list": plain("admin"),
  "member.invite": { by: "admin", given: (world) => ({ email: email(world).email, role: "rep" }) },
  "member.resendInvitation": { by: "admin", given: async (world) => ({ id: await newInvitation(world) }) },
  "member.revokeInvitation": { by: "admin", given: async (world) => ({ id: await newInvitation(world) }) },
  "member.changeRole": { by: "admin", given: async (world) => ({ personId: await newPerson(world), role: "manager" }) },
  "member.remove": { by: "admin", given: async (world) => ({ personId: await newPerson(world) }) },
  "audit.list": plain("admin"),
  "audit.filters": plain("admin"),
  "workspace.current": plain("rep"),
  "workspace.settings": plain("admin"),
  "workspace.update": { by: "admin", given: (world) => ({ name: text(world, "Company") }) },
  "workspace.firstRun": plain("admin"),
  "workspace.mine": { ...plain("rep"), own: true },
  "session.mine": { ...plain("rep"), own: true },
  "session.revoke": { by: "rep", own: true, given: async (world) => ({ id: await newSession(world) }) },
  "person.me": { ...plain("rep"), own: true },
  "person.rename": { by: "rep", own: true, given: () => ({ name: "A rep" }) },
};

/** Procedures that anybody may call, or that end the session they are called with; each has a test of its own. */
export const OUTSIDE_WORKSPACES: Record<string, string> = {
  "session.revokeOthers": "ends the caller's own other sessions",
  "workspace.create": "makes a workspace of the caller's own",
  "person.signUp": "makes an account",
  "person.requestReset": "answers the same for everybody",
  "person.resetPassword": "needs an e-mailed token",
  "person.invitation": "needs an e-mailed token",
  "person.acceptInvitation": "needs an e-mailed token",
  "person.changePassword": "needs the caller's password",
  "mailbox.list": "there only on a loopback address that sends no mails",
  "form.hosted": "public forms are public",
  "form.thanks": "needs the submission's id, known to the sender alone",
};

async function newSession(world: World): Promise<string> {
  await signedIn(world.members.rep.personId);
  const { listLiveSessions } = await import("#db/directory/session.ts");
  return (await listLiveSessions(world.kysely, world.members.rep.personId))[0]?.id ?? "";
}
