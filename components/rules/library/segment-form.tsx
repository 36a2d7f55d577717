"use client";
import { useMemo, useState } from "react";
import { v7 } from "uuid";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { checkCondition } from "#server/core/conditions/check.ts";
import type { Condition } from "#server/core/conditions/condition.ts";
import { describeCondition } from "#server/core/handoff/describe-condition.ts";
import type { Segment } from "#server/core/library/library.ts";
import { usesOf } from "#server/core/library/uses.ts";
import { openTests } from "#server/core/routing/open-parts.ts";
import { OPEN_TEST, rootGroup } from "../edit-condition.ts";
import { ConditionGroup } from "../editor/condition-group.tsx";
import { Phrases } from "../list/phrases.tsx";
import { RulesKitProvider, useRulesKit } from "../rules-context.tsx";
import { DetailFrame } from "./detail-frame.tsx";
import type { LibraryFormProps } from "./library-page.tsx";

const SEGMENT = "segment";

/** One segment: its name, and the condition built as in a rule. */
export function SegmentForm({ item: segment, handle, back, onDone }: LibraryFormProps<Segment>) {
  const [name, setName] = useState(segment?.name ?? "");
  const [condition, setCondition] = useState<Condition>(segment?.condition ?? { all: [OPEN_TEST] });
  const kit = useRulesKit();
  const inner = useMemo(() => {
    const segments = kit.library.segments.filter(({ id }) => id !== segment?.id);
    const library = { ...kit.library, segments };
    const problems = checkCondition(condition, kit.fields, library).map((problem) => ({ ...problem, ruleId: SEGMENT }));
    const open = new Set(openTests(condition).map(({ path }) => path));
    return { ...kit, library, problems: problems.filter(({ path }) => !open.has(path)) };
  }, [kit, condition, segment]);
  const save = async () => {
    const id = segment?.id ?? v7();
    const saved = await handle.save(
      { kind: "putSegment", segment: { id, name: name.trim(), condition } },
      "Segment saved.",
    );
    if (saved) onDone(id);
  };
  const remove = async () => {
    if (segment && (await handle.save({ kind: "remove", id: segment.id }, "Segment deleted."))) onDone(null);
  };
  const reason =
    (name.trim() === "" && "Give it a name first.") ||
    (openTests(condition).length > 0 && "A condition has no field or no value yet.") ||
    (inner.problems.length > 0 && "Mend the condition first.") ||
    null;
  return (
    <DetailFrame
      title={segment?.name ?? "New segment"}
      back={back}
      uses={segment ? usesOf(segment.id, handle) : []}
      problem={handle.problem}
      isBusy={handle.isBusy}
      unsavedReason={reason}
      onSave={handle.canWrite ? save : undefined}
      onDelete={handle.canWrite && segment ? remove : undefined}
    >
      {handle.canWrite ? (
        <>
          <Field label="Name">
            <Input
              value={name}
              maxLength={120}
              onChange={(event) => setName(event.target.value)}
              className="max-w-96"
            />
          </Field>
          <RulesKitProvider kit={inner}>
            <ConditionGroup group={rootGroup(condition)} ruleId={SEGMENT} onChange={setCondition} />
          </RulesKitProvider>
        </>
      ) : (
        <Phrases phrases={describeCondition(condition, kit.names)} />
      )}
    </DetailFrame>
  );
}
