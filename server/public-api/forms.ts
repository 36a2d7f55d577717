import type { HttpBindings } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isPlainForm, readFormContent } from "#server/core/form/form-content.ts";
import { publicForm } from "#server/core/form/public-form.ts";
import { clientAddress } from "../auth/client-address.ts";
import type { Env } from "../env.ts";
import { runtime } from "../runtime.ts";
import { type OpenForm, resolveForm } from "../services/forms/resolve-form.ts";
import { takeFormSubmission } from "../services/forms/take-submission.ts";
import { takeTokens } from "../services/keys/rate-limit.ts";
import { allowedOrigin, answerPreflight, letRead, toAnswer } from "./form-answer.ts";
import { problem } from "./problem.ts";

const TEN_A_MINUTE = { ratePerSecond: 10 / 60, burst: 10 };
const BYTES_MAX = 256 * 1024;

type Vars = { Bindings: Partial<HttpBindings>; Variables: { form: OpenForm } };
type FormContext = Context<Vars>;

const limitBody = bodyLimit({
  maxSize: BYTES_MAX,
  onError: (c) => problem(c, { status: 413, title: "This is more than a form can take (256 kB)." }),
});

/** Public routes of forms: what a browser may know of one, and where it sends it filled. */
export function formRoutes({ PUBLIC_URL }: Pick<Env, "PUBLIC_URL">): Hono<Vars> {
  const app = new Hono<Vars>();
  const find = async (c: FormContext) => {
    c.header("vary", "origin");
    const form = await resolveForm(c.req.param("public_key") ?? "");
    return { form, origin: form && allowedOrigin(c, form, PUBLIC_URL) };
  };
  const preflight = async (c: FormContext) => answerPreflight(c, (await find(c)).origin);

  app.options("/v1/forms/:public_key", preflight);
  app.options("/v1/forms/:public_key/submissions", preflight);
  app.get("/v1/forms/:public_key", async (c) => {
    const { form, origin } = await find(c);
    if (!form) return problem(c, { status: 404, title: "There is no open form of this key." });
    if (origin) letRead(c, origin);
    c.header("cache-control", "public, max-age=30");
    return c.json(publicForm(form.definition));
  });
  app.use("/v1/forms/:public_key/submissions", async (c, next) => {
    const { form, origin } = await find(c);
    if (!form) return problem(c, { status: 404, title: "There is no open form of this key." });
    if (!origin) return problem(c, { status: 403, title: "This form takes submissions from its own websites only." });
    letRead(c, origin);
    const wait = takeTokens(`form ${form.id} ${addressOf(c)}`, TEN_A_MINUTE);
    if (wait > 0) return tooMany(c, wait);
    c.set("form", form);
    return next();
  });
  app.post("/v1/forms/:public_key/submissions", limitBody, (c) => answer(c, c.get("form"), PUBLIC_URL));
  return app;
}

function tooMany(c: FormContext, wait: number): Response {
  c.header("retry-after", String(wait));
  return problem(c, {
    status: 429,
    title: "Too many submissions from your address.",
    detail: `Too many submissions from your address. Try again in ${wait} seconds.`,
  });
}

async function answer(c: FormContext, form: OpenForm, publicUrl: string): Promise<Response> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const contentType = c.req.header("content-type") ?? "";
  const sent = { bytes, contentType, value: readFormContent(bytes, contentType) };
  try {
    const { submissionId, thankYou } = await takeFormSubmission(form, sent);
    if (!isPlainForm(contentType)) return c.json(toAnswer(submissionId, thankYou));
    const thanks = `${publicUrl}/f/${form.publicKey}/thanks/${submissionId}`;
    return c.redirect(thankYou.kind === "redirect" ? thankYou.url : thanks, 303);
  } catch (error) {
    runtime().log.error({ err: error, formId: form.id }, "a form's submission could not be written");
    c.header("retry-after", "2");
    return problem(c, { status: 503, title: "This could not be stored just now. Send it again in a moment." });
  }
}

/** The visitor's address for counting; one machine's own visitors are counted together. */
function addressOf(c: FormContext): string {
  const socket = c.env?.incoming ? getConnInfo(c).remote.address : undefined;
  return clientAddress(socket, c.req.header("x-forwarded-for")) ?? "this machine";
}
