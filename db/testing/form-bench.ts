import { type FormDefinition, STARTING_FORM } from "#server/core/form/form-definition.ts";
import { formRoutes } from "#server/public-api/forms.ts";
import type { Actor } from "#server/services/actor.ts";
import { createForm } from "#server/services/forms/create-form.ts";
import { withWorkspace } from "../scope.ts";
import { addMember, makeWorkspace, type WorkspaceSpec } from "./fixtures.ts";
import type { TestDatabase } from "./test-database.ts";

/** The product's own address in these tests, and the one website that every form allows. */
export const OWN = "http://localhost:3000";
export const LISTED = "https://www.northwind.example";

/** A form filled in by a person who took their time. */
export const filled = (change: object = {}) => ({
  idempotency_key: crypto.randomUUID(),
  values: { email: "jonas@hallmann.example", full_name: "Jonas Weber" },
  took_ms: 20_000,
  ...change,
});

export type OpenedForm = { actor: Actor; id: string; publicKey: string; sourceId: string; url: string };

/** Forms of workspaces of their own on a test's database, sent to as a browser would. */
export function formBench(db: TestDatabase) {
  const app = formRoutes({ PUBLIC_URL: OWN });
  return {
    app,
    async open(change: Partial<FormDefinition> = {}, spec: WorkspaceSpec = {}): Promise<OpenedForm> {
      const { workspaceId } = await makeWorkspace(db.kysely, spec);
      const personId = await addMember(db.kysely, workspaceId, "admin");
      const actor: Actor = { workspaceId, personId, repId: null, role: "admin" };
      const definition = { ...STARTING_FORM, ...change };
      const form = await createForm(actor, { name: "Request a quote", definition, origins: [LISTED] });
      return { actor, ...form, url: `/v1/forms/${form.publicKey}` };
    },
    async post(form: OpenedForm, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
      const text = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
      return app.request(`${form.url}/submissions`, {
        method: "POST",
        headers: { origin: LISTED, "content-type": "application/json", ...headers },
        body: text as BodyInit,
      });
    },
    rows: ({ actor }: OpenedForm) =>
      withWorkspace(db.kysely, actor.workspaceId, async (scope) => ({
        leads: await scope.db.selectFrom("lead").selectAll().execute(),
        submissions: await scope.db.selectFrom("submission").selectAll().execute(),
        parked: await scope.db.selectFrom("parkedSubmission").selectAll().execute(),
        exceptions: await scope.db
          .selectFrom("exception")
          .selectAll()
          .where("type", "in", ["spam_doubt", "parked_submission"])
          .execute(),
      })),
  };
}
