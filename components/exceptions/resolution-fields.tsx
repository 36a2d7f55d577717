"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Resolution } from "#server/core/exception/resolution.ts";
import { fieldLabel } from "#server/core/handoff/describe-value.ts";
import { findField } from "#server/core/lead/field-catalogue.ts";
import { REASON_WORDS, REASSIGN_REASONS } from "#server/core/outcome/reason.ts";
import type { Exception } from "./types.ts";

/** What a person has filled in for a resolution; one value for each unknown one under `map`. */
export type Filled = { toRepId: string; reason: string; text: string; values: Readonly<Record<string, string>> };

export const NOTHING_FILLED: Filled = { toRepId: "", reason: "", text: "", values: {} };

interface FieldsProps {
  slug: string;
  exception: Exception;
  action: Resolution;
  filled: Filled;
  onFill: (change: Partial<Filled>) => void;
  /** The field at fault, and why. */
  problem: { field: string | null; message: string } | null;
}

/** What a resolution has to be told: whom to give the lead to, what a value means. */
export function ResolutionFields(props: FieldsProps) {
  if (props.action === "assign") return <AssignFields {...props} />;
  if (props.action === "map") return <MapFields {...props} />;
  if (props.action === "correct") return <CorrectField {...props} />;
  return null;
}

const errorAt = (problem: FieldsProps["problem"], field: string) => (problem?.field === field ? problem.message : null);

function AssignFields({ slug, exception, filled, onFill, problem }: FieldsProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.lead.filterOptions.queryOptions({ slug }));
  const reps = data?.reps.filter(({ id, isActive }) => isActive && id !== exception.lead?.holder?.id) ?? [];
  return (
    <>
      <Field label="Who gets it" error={errorAt(problem, "toRepId")} isRequired>
        <Select
          value={filled.toRepId}
          onChange={(event) => onFill({ toRepId: event.target.value })}
          placeholder="Choose a rep"
          options={reps.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field label="Why" error={errorAt(problem, "reason")} isRequired>
        <Select
          value={filled.reason}
          onChange={(event) => onFill({ reason: event.target.value })}
          placeholder="Choose a reason"
          options={REASSIGN_REASONS.map((value) => ({ value, label: REASON_WORDS[value] }))}
        />
      </Field>
    </>
  );
}

/** Stands for a value that the list does not hold yet. */
const NEW = "";

function MapFields({ slug, exception, filled, onFill, problem }: FieldsProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.workspace.settings.queryOptions({ slug }));
  const known = data?.settings.productInterests.map(({ value }) => value) ?? [];
  return exception.raws.map((raw, at) => (
    <Field
      key={raw}
      label={`“${raw}” means`}
      help={filled.values[raw] ? `“${raw}” becomes another word for it.` : `“${raw}” joins the list of products.`}
      error={at === 0 ? errorAt(problem, "values") : null}
    >
      <Select
        value={filled.values[raw] ?? NEW}
        onChange={(event) => onFill({ values: { ...filled.values, [raw]: event.target.value } })}
        placeholder="A new product"
        options={known.map((value) => ({ value, label: value }))}
      />
    </Field>
  ));
}

function CorrectField({ exception, filled, onFill, problem }: FieldsProps) {
  const field = exception.field ?? "";
  const options = findField(field)?.options;
  const shared = { value: filled.text, required: true } as const;
  return (
    <Field
      label={fieldLabel(field)}
      help={options ? undefined : "As a person would write it: a name, a code, a number."}
      error={errorAt(problem, "text")}
      isRequired
    >
      {options ? (
        <Select
          {...shared}
          onChange={(event) => onFill({ text: event.target.value })}
          placeholder="Choose a value"
          options={options.map(({ value, label }) => ({ value, label }))}
        />
      ) : (
        <Input
          {...shared}
          onChange={(event) => onFill({ text: event.target.value })}
          maxLength={120}
          autoComplete="off"
        />
      )}
    </Field>
  );
}
