import { type Context, Hono } from "hono";
import { findApiLead, listDecisionIds } from "#db/queries/intake/api-reads.ts";
import { notFound } from "../errors.ts";
import { reading, systemActor } from "../services/actor.ts";
import { type ReadDecision, readDecisions } from "../services/intake/read-decisions.ts";
import { type ApiEnv, withKey } from "./auth.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** GET /v1/leads/{id}, its decisions, and one decision: what a key with leads:read may see of its own workspace. */
export function leadReadRoutes(): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get("/v1/leads/:id", withKey("leads:read", answerLead));
  app.get("/v1/leads/:id/decisions", withKey("leads:read", answerDecisions));
  app.get("/v1/decisions/:id", withKey("leads:read", answerDecision));
  return app;
}

async function answerLead(c: Context<ApiEnv>): Promise<Response> {
  const id = idOf(c, "lead");
  const lead = await reading(actorOf(c), (scope) => findApiLead(scope, id));
  if (!lead) throw notFound("lead");
  return c.json(snakeCased(lead));
}

async function answerDecisions(c: Context<ApiEnv>): Promise<Response> {
  const id = idOf(c, "lead");
  const decisions = await reading(actorOf(c), async (scope) => readDecisions(scope, await listDecisionIds(scope, id)));
  if (decisions.length === 0) throw notFound("lead");
  return c.json({ decisions: decisions.map(decisionAnswer) });
}

async function answerDecision(c: Context<ApiEnv>): Promise<Response> {
  const id = idOf(c, "decision");
  const [decision] = await reading(actorOf(c), (scope) => readDecisions(scope, [id]));
  if (!decision) throw notFound("decision");
  return c.json(decisionAnswer(decision));
}

const actorOf = (c: Context<ApiEnv>) => systemActor(c.get("key").workspaceId);

function decisionAnswer({ decision, rulesetVersion, reason, names }: ReadDecision) {
  const { ownerRepId, poolId, ruleId } = decision;
  return {
    id: decision.id,
    lead_id: decision.leadId,
    at: new Date(decision.at).toISOString(),
    kind: decision.kind,
    status: decision.status,
    owner: ownerRepId && { id: ownerRepId, name: names.reps[ownerRepId] ?? null },
    pool: poolId && { id: poolId, name: names.pools[poolId] ?? null },
    rule: ruleId && { id: ruleId, name: names.rules[ruleId] ?? null },
    priority: decision.priority,
    disposition: decision.disposition,
    reason_code: decision.reason,
    reason,
    due_at: decision.dueAt === null ? null : new Date(decision.dueAt).toISOString(),
    ruleset_version: rulesetVersion,
    engine_version: decision.engineVersion,
    sections: decision.sections.map(({ section, outcome, looked, matched }) => ({
      section,
      outcome,
      rules_looked_at: looked,
      matched: matched.map((match) => ({
        rule: { id: match.ruleId, name: names.rules[match.ruleId] ?? null },
        effect: match.effect,
      })),
    })),
    turns: decision.turns.map((turn) => ({
      pool_id: turn.poolId,
      winner_id: turn.winnerRepId,
      uses_turn: turn.usesTurn,
      otherwise_id: turn.otherwiseRepId,
      balances_before: turn.before.members.map(({ repId, balanceNano, assigned }) => ({
        rep_id: repId,
        balance: balanceNano / 1e9,
        assigned,
      })),
    })),
    exceptions: decision.exceptions.map(({ type, field }) => ({ type, field })),
  };
}

function idOf(c: Context<ApiEnv>, what: string): string {
  const id = c.req.param("id") ?? "";
  if (!UUID.test(id)) throw notFound(what);
  return id;
}

const snakeCased = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
