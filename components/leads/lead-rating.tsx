"use client";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { Facts } from "./lead-facts.tsx";
import type { LeadPage } from "./types.ts";
import { useLeadCache } from "./use-lead-cache.ts";

const QUALITY = [
  ["good", "Good"],
  ["fair", "Fair"],
  ["bad", "Bad"],
] as const;
const ROUTING = [
  ["right", "Yes"],
  ["wrong", "No"],
] as const;

type Rating = { quality: (typeof QUALITY)[number][0] } | { routing: (typeof ROUTING)[number][0] };

/** Two clicks: how good the lead was, and whether it came to the right person. The last word counts. */
export function LeadRating({ slug, lead }: { slug: string; lead: LeadPage["lead"] }) {
  const client = useTRPCClient();
  const toast = useToast();
  const cache = useLeadCache();
  const rate = async (rating: Rating) => {
    try {
      await client.lead.rate.mutate({ slug, leadId: lead.id, ...rating });
    } catch (error) {
      toast({ tone: "late", text: refusalOf(error).message });
    } finally {
      await cache.refresh();
    }
  };
  return (
    <Facts title="Your rating">
      <Choice
        label="Quality of this lead"
        options={QUALITY}
        value={lead.qualityRating}
        onChoose={(quality) => rate({ quality })}
      />
      <Choice
        label="Routed to the right person"
        options={ROUTING}
        value={lead.routingRating}
        onChoose={(routing) => rate({ routing })}
      />
    </Facts>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  options: readonly (readonly [Value, string])[];
  value: string | null;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <div className="flex items-center justify-between gap-3">
      <dt>{label}</dt>
      <dd className="flex gap-1">
        {options.map(([code, words]) => (
          <Button
            key={code}
            size="xs"
            aria-pressed={value === code}
            onClick={() => onChoose(code)}
            className={value === code ? "bg-selected! border-accent!" : ""}
          >
            {words}
          </Button>
        ))}
      </dd>
    </div>
  );
}
