"use client";
import { useMemo } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Note } from "#components/ui/note.tsx";
import { nameOf } from "#server/core/handoff/names.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import { useRulesKit } from "../rules-context.tsx";
import type { Editor, TryContext, TryLead } from "../types.ts";
import { type Attempt, attempt } from "./attempt.ts";
import { PoolCandidates } from "./pool-candidates.tsx";
import { TryTrace } from "./try-trace.tsx";

interface TryResultProps {
  tried: TryLead;
  context: TryContext;
  rules: readonly Rule[];
  live: Editor["live"];
  hasChanges: boolean;
  onOpenRule: (ruleId: string) => void;
}

/** What would become of the lead: the sentence, the same by the version in force where it differs, the trace, the candidates. */
export function TryResult({ tried, context, rules, live, hasChanges, onOpenRule }: TryResultProps) {
  const { names, problems, library } = useRulesKit();
  const whole = useMemo(
    () => rules.filter(({ id, section }) => section === "catchAll" || !problems.some(({ ruleId }) => ruleId === id)),
    [rules, problems],
  );
  const made = useMemo(
    () => attempt({ rules: whole, library }, tried, context, names),
    [whole, library, tried, context, names],
  );
  const now = useMemo(
    () => (hasChanges ? attempt(live, tried, context, names) : null),
    [hasChanges, live, tried, context, names],
  );
  if (!made) {
    return (
      <Note tone="soon" className="mt-4">
        Choose the accountable owner of the catch-all first: without one the rules cannot run.
      </Note>
    );
  }
  const leftOut = rules.length - whole.length;
  return (
    <div className="mt-5 border-line border-t pt-4">
      <p role="status" className="text-md leading-6">
        {made.sentence}
      </p>
      <Facts made={made} />
      {tried.attachedToRepId !== null && (
        <Note className="mt-3">
          Somebody with this email has an open lead of {nameOf(names, "reps", tried.attachedToRepId)}: a real submission
          joins that lead. This is what the rules say about it as a new one.
        </Note>
      )}
      {now && <LiveCompared made={made} now={now} version={live.version} />}
      {leftOut > 0 && (
        <p className="mt-2 text-ink-3 text-xs">
          {leftOut === 1 ? "One rule is" : `${leftOut} rules are`} not finished and left out.
        </p>
      )}
      <TryTrace sections={made.sections} onOpenRule={onOpenRule} />
      {made.pools.map((pool) => (
        <PoolCandidates key={pool.poolId} pool={pool} />
      ))}
    </div>
  );
}

function Facts({ made: { decision } }: { made: Attempt }) {
  const minutes = decision.dueAt === null ? null : Math.round((decision.dueAt - decision.at) / 60_000);
  return (
    <p className="mt-2 flex flex-wrap gap-1.5">
      <Badge>{decision.priority}</Badge>
      <Badge>{decision.disposition.replaceAll("_", " ")}</Badge>
      {minutes !== null && (
        <Badge tone="line">due {minutes < 120 ? `in ${minutes} min` : `in ${Math.round(minutes / 60)} h`}</Badge>
      )}
      {decision.tags.map((tag) => (
        <Badge key={tag} tone="line">
          {tag}
        </Badge>
      ))}
      {decision.exceptions.map(({ type, field }) => (
        <Badge key={`${type}${field}`} tone="soon">
          {type.replaceAll("_", " ")}
        </Badge>
      ))}
    </p>
  );
}

const OUTCOME = ["ownerRepId", "queueId", "poolId", "status", "priority", "disposition"] as const;

function LiveCompared({ made, now, version }: { made: Attempt; now: Attempt; version: number }) {
  const isSame = OUTCOME.every((part) => made.decision[part] === now.decision[part]);
  if (isSame) return <p className="mt-3 text-ink-3 text-sm">The same as by live {version}.</p>;
  return (
    <Note tone="accent" className="mt-3">
      Live {version} decides otherwise: {now.sentence} ({now.decision.priority})
    </Note>
  );
}
