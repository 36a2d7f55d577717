"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { TokenInput } from "#components/ui/token-input.tsx";
import type { Membership } from "#server/core/pool/membership.ts";
import { type MembershipDraft, membershipFrom, membershipProblems, movesWords } from "./membership-draft.ts";
import { SKILL_EXAMPLES } from "./skill-words.ts";

interface MembershipFieldsProps {
  slug: string;
  /** The pool that is changed; null: a new one. */
  poolId: string | null;
  draft: MembershipDraft;
  onChange: (draft: MembershipDraft) => void;
  errorOf: (field: string) => string | null;
}

const SKILL_OPTIONS = SKILL_EXAMPLES.map((value) => ({ value, label: value }));
const ZONE_OPTIONS = Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone }));

/** Whom a pool takes in by itself, and who would join and leave. */
export function MembershipFields({ slug, poolId, draft, onChange, errorOf }: MembershipFieldsProps) {
  const change = (part: Partial<MembershipDraft>) => onChange({ ...draft, ...part });
  const membership = membershipFrom(draft);
  const problems = membershipProblems(draft);
  return (
    <div className="flex flex-col gap-3">
      <Checkbox
        label="Take people in by a condition"
        help="Whoever fits is a member, also those who are added or learn it later. Whom you add by hand stays."
        checked={draft.isOn}
        onChange={({ target }) => change({ isOn: target.checked })}
      />
      {draft.isOn && (
        <>
          <Field label="Has all of these skills" error={errorOf("membership.all") ?? problems.all}>
            <TokenInput
              value={draft.all}
              options={SKILL_OPTIONS}
              isFree
              placeholder="language: de"
              onChange={(all) => change({ all })}
            />
          </Field>
          <Field label="Has one of these skills" error={errorOf("membership.any") ?? problems.any}>
            <TokenInput
              value={draft.any}
              options={SKILL_OPTIONS}
              isFree
              placeholder="product: …"
              onChange={(any) => change({ any })}
            />
          </Field>
          <Field label="Works in one of these time zones" error={errorOf("membership.timeZones")}>
            <TokenInput
              value={draft.timeZones}
              options={ZONE_OPTIONS}
              placeholder="Any"
              onChange={(timeZones) => change({ timeZones })}
            />
          </Field>
          {membership && <Moves slug={slug} poolId={poolId} membership={membership} />}
        </>
      )}
    </div>
  );
}

function Moves({ slug, poolId, membership }: { slug: string; poolId: string | null; membership: Membership }) {
  const { data } = useQuery(useTRPC().pool.previewMembership.queryOptions({ slug, of: { poolId, membership } }));
  return (
    <p aria-live="polite" className="min-h-5 text-ink-2 text-sm">
      {data && movesWords(data.joining, data.leaving, data.members)}
    </p>
  );
}
