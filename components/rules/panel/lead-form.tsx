"use client";
import { FlaskConical } from "lucide-react";
import type { FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { describeValue, fieldLabel } from "#server/core/handoff/describe-value.ts";
import { SOURCE_KINDS } from "#server/core/lead/field-catalogue.ts";
import { LEAD_TYPES } from "#server/core/lead/lead-type.ts";
import type { Editor } from "../types.ts";
import { LEAD_INPUTS, type LeadDraft } from "./lead-draft.ts";

type Source = { kind: "api" | "form" | "import" | "manual"; name: string };

interface LeadFormProps {
  editor: Editor;
  draft: LeadDraft;
  source: Source;
  onChange: (draft: LeadDraft) => void;
  onSource: (source: Source) => void;
  onTry: () => void;
}

const TYPES = LEAD_TYPES.map((value) => ({ value, label: describeValue("lead.type", value) }));
const KINDS = SOURCE_KINDS.map((value) => ({ value, label: describeValue("source.kind", value) }));

/** A lead to be typed, as a sender would write it: "Germany", "51-200" and "+49 …" are understood as at intake. */
export function LeadForm({ editor, draft, source, onChange, onSource, onTry }: LeadFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onTry();
  };
  const text = (name: string, label: string) => (
    <Field key={name} label={label}>
      <Input
        size="sm"
        value={draft[name] ?? ""}
        autoComplete="off"
        onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
      />
    </Field>
  );
  const sources = editor.seenValues.filter(({ fact }) => fact === "source.name");
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-x-3 gap-y-2.5">
        {LEAD_INPUTS.filter(({ isMain }) => isMain).map(({ name, label }) => text(name, label))}
        <Field label="Lead type">
          <Select
            size="sm"
            value={draft.type ?? ""}
            placeholder="Not given"
            options={TYPES}
            onChange={(event) => onChange({ ...draft, type: event.target.value })}
          />
        </Field>
      </div>
      <details className="text-sm">
        <summary className="link w-fit">More fields</summary>
        <div className="mt-2.5 grid grid-cols-2 gap-x-3 gap-y-2.5">
          {LEAD_INPUTS.filter(({ isMain }) => !isMain).map(({ name, label }) => text(name, label))}
          {editor.customFields.map(({ key }) => text(key.slice("lead.".length), fieldLabel(key)))}
          <Field label="Source kind">
            <Select
              size="sm"
              value={source.kind}
              options={KINDS}
              onChange={(event) => onSource({ ...source, kind: event.target.value as Source["kind"] })}
            />
          </Field>
          <Field label="Source name">
            <Input
              size="sm"
              list="try-sources"
              value={source.name}
              onChange={(event) => onSource({ ...source, name: event.target.value })}
            />
          </Field>
          <datalist id="try-sources">
            {sources.map(({ value }) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        </div>
      </details>
      <Button type="submit" icon={<FlaskConical />} className="self-start">
        Try it
      </Button>
    </form>
  );
}
