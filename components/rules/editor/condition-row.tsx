"use client";
import { X } from "lucide-react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Test } from "#server/core/conditions/condition.ts";
import { firstTest, type OperatorCode, operatorCode, operatorOptions, withOperator } from "../builder-fields.ts";
import { useRulesKit } from "../rules-context.tsx";
import { ProblemLines } from "./problem-lines.tsx";
import { ValueInput } from "./value-input.tsx";

interface ConditionRowProps {
  test: Test;
  /** Where it is stored in the rule, as problems name it. */
  path: string;
  ruleId: string;
  onChange: (test: Test) => void;
  onRemove: () => void;
}

/** One test: field, operator, value. Knows which operators and values the field has. */
export function ConditionRow({ test, path, ruleId, onChange, onRemove }: ConditionRowProps) {
  const { fields, problems } = useRulesKit();
  const field = fields.find(({ key }) => key === test.fact);
  const choose = (key: string) => {
    const next = fields.find((one) => one.key === key);
    if (next) onChange(firstTest(next));
  };
  const unknown = test.fact !== "" && !field ? [{ value: test.fact, label: test.fact, group: "Not known here" }] : [];
  const options = [...fields.map(({ key, label, group }) => ({ value: key, label, group })), ...unknown];
  return (
    <div>
      <div className="flex items-start gap-1.5 max-sm:flex-wrap">
        <Select
          aria-label="Field"
          size="sm"
          value={test.fact}
          placeholder="Choose a field"
          options={options}
          onChange={(event) => choose(event.target.value)}
          className="w-40 flex-none max-sm:w-[calc(50%-3px)] max-sm:flex-1"
        />
        {field && (
          <>
            <Select
              aria-label={`How ${field.label} is compared`}
              size="sm"
              value={operatorCode(test)}
              options={operatorOptions(field)}
              onChange={(event) => onChange(withOperator(test, event.target.value as OperatorCode, field.type))}
              className="w-[118px] flex-none max-sm:w-[calc(50%-3px)] max-sm:flex-1"
            />
            <div className="min-w-0 flex-1 max-sm:order-last max-sm:basis-full">
              <ValueInput test={test} field={field} onChange={onChange} />
            </div>
          </>
        )}
        <IconButton
          label={field ? `Remove the condition on ${field.label}` : "Remove this condition"}
          icon={<X />}
          size="sm"
          onClick={onRemove}
          className={field ? "" : "ml-auto"}
        />
      </div>
      <ProblemLines problems={problems.filter((one) => one.ruleId === ruleId && one.path === path)} />
    </div>
  );
}
