import { Check, X } from "lucide-react";
import { Avatar } from "#components/ui/avatar.tsx";
import { cx } from "#components/ui/cx.ts";
import { AbsoluteTime } from "#components/ui/relative-time.tsx";
import type { LeadExplanation } from "./types.ts";

type Section = LeadExplanation["sections"][number];

/** no: the line went past · yes: it held the lead · mark: it added and let go on · past: not reached. */
type Ring = "no" | "yes" | "mark" | "past";

const RING: Readonly<Record<Section["outcome"], Ring>> = {
  none_matched: "no",
  found_nobody: "no",
  marked: "mark",
  settled: "yes",
  replaced: "no",
  error: "yes",
  not_reached: "past",
};

/** The line of a decision through the rings of the five sections, to whoever holds the lead now. */
export function DecisionTrace({ explanation }: { explanation: LeadExplanation }) {
  const { sections, ownerName, ownerRepId } = explanation;
  const settledAt = sections.findIndex(({ outcome }) => RING[outcome] === "yes");
  return (
    <ol className="mt-5 text-sm">
      {sections.map((section, at) => (
        <Step key={section.section} section={section} isFirst={at === 0} isAfter={settledAt >= 0 && at > settledAt} />
      ))}
      <li className="relative grid grid-cols-[24px_minmax(0,1fr)] gap-3.5 before:absolute before:top-0 before:left-[11px] before:h-3 before:w-0.5 before:bg-accent">
        <span className="relative -mt-0.5">
          {ownerRepId && ownerName ? (
            <Avatar id={ownerRepId} name={ownerName} isDecorative />
          ) : (
            <span className="flex size-6 rounded-full border-2 border-accent bg-canvas" />
          )}
        </span>
        <div className="flex flex-wrap items-baseline gap-x-2.5">
          <b>{ownerName ?? endOf(explanation)}</b>
          <span className="text-ink-3 text-xs">
            <AbsoluteTime at={explanation.at} />, ruleset {explanation.rulesetVersion}
          </span>
        </div>
      </li>
    </ol>
  );
}

const endOf = ({ status, queueId }: LeadExplanation) =>
  status === "queued" && queueId === null ? "On offer to a pool" : (ENDS[status] ?? status);

const ENDS: Readonly<Record<string, string>> = {
  queued: "Waits in a queue",
  held: "Held",
  parked: "Unassigned",
  nurture: "Nurture",
  disqualified: "Disqualified",
};

function Step({ section, isFirst, isAfter }: { section: Section; isFirst: boolean; isAfter: boolean }) {
  const ring = RING[section.outcome];
  const line = isAfter
    ? "before:bg-accent"
    : ring === "yes"
      ? "before:bg-[linear-gradient(var(--color-line-strong)_12px,var(--color-accent)_12px)]"
      : "before:bg-line-strong";
  return (
    <li
      className={cx(
        "relative grid grid-cols-[24px_minmax(0,1fr)] gap-3.5 pb-4 before:absolute before:bottom-0 before:left-[11px] before:w-0.5",
        isFirst ? "before:top-3" : "before:top-0",
        line,
        ring === "past" && "text-ink-3",
      )}
    >
      <TraceRing ring={ring} />
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline gap-x-2.5">
          <b className={cx(ring === "past" && "font-medium")}>{section.title}</b>
          <span className="text-ink-3 text-xs">{section.summary}</span>
        </div>
        <p className={cx(ring === "yes" ? "text-ink" : ring === "past" ? "text-ink-3" : "text-ink-2")}>
          {section.sentence}
        </p>
        {section.rules.map((rule) => (
          <RuleMatch key={rule.ruleId} rule={rule} />
        ))}
      </div>
    </li>
  );
}

function TraceRing({ ring }: { ring: Ring }) {
  if (ring === "past")
    return (
      <span className="relative mt-[5px] ml-[7px] size-2.5 rounded-full border-2 border-line-strong border-dotted bg-canvas" />
    );
  const isYes = ring === "yes" || ring === "mark";
  return (
    <span
      className={cx(
        "relative -mt-0.5 flex size-6 items-center justify-center rounded-full border-2 bg-canvas [&_.lucide]:size-3 [&_.lucide]:stroke-2",
        ring === "yes" ? "border-accent text-accent-ink" : "border-line-strong text-ink-3",
      )}
    >
      {isYes ? (
        <Check aria-label={ring === "yes" ? "It held here" : "It was marked here"} />
      ) : (
        <X aria-label="It went on" />
      )}
    </span>
  );
}

function RuleMatch({ rule }: { rule: Section["rules"][number] }) {
  return (
    <div className="mt-1.5">
      <p>{rule.sentence}</p>
      {rule.tests.length > 0 && (
        <ul className="mt-2 rounded-md border border-line">
          {rule.tests.map((test) => (
            <li
              key={test.text}
              className="flex flex-wrap items-center gap-x-3 border-line-soft border-t px-2.5 py-[5px] first:border-t-0"
            >
              {test.holds ? (
                <Check className="size-3.5 text-accent-ink" aria-label="holds" />
              ) : (
                <X className="size-3.5 text-ink-4" aria-label={test.holds === null ? "unknown" : "does not hold"} />
              )}
              <span className="min-w-40 flex-1">{test.text}</span>
              <span className="min-w-0 flex-1 basis-32 break-words text-ink-2 max-sm:basis-full max-sm:pl-6">
                {test.value}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
