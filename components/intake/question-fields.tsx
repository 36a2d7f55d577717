"use client";
import { useState } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { FormField } from "#server/core/form/form-definition.ts";
import { askableField, FORM_FIELD_TYPES, type FormFieldType } from "#server/core/form/form-fields.ts";
import { readOptions, writeOptions } from "./new-question.ts";

const TYPE_WORDS: Record<FormFieldType, string> = {
  email: "Email address",
  tel: "Phone number",
  text: "One line",
  textarea: "Several lines",
  number: "Number",
  select: "One of several",
  checkboxes: "Some of several",
  country: "Country",
};

interface QuestionFieldsProps {
  field: FormField;
  onChange: (field: FormField) => void;
  problemAt: (key: string) => string | undefined;
}

/** All there is to say about one question. */
export function QuestionFields({ field, onChange, problemAt }: QuestionFieldsProps) {
  const edit = (change: Partial<FormField>) => onChange({ ...field, ...change });
  const hasOptions = field.type === "select" || field.type === "checkboxes";
  return (
    <div className="grid grid-cols-2 gap-4 bg-sunken px-3 pt-3 pb-4 max-sm:grid-cols-1">
      <Field label="Question" error={problemAt("label")}>
        <Input value={field.label} onChange={(event) => edit({ label: event.target.value })} maxLength={120} />
      </Field>
      <Field label="Answer">
        <Select
          value={field.type}
          onChange={(event) => edit({ type: event.target.value as FormFieldType })}
          options={FORM_FIELD_TYPES.map((value) => ({ value, label: TYPE_WORDS[value] }))}
        />
      </Field>
      <Field label="Help" isOptional error={problemAt("help")}>
        <Input value={field.help} onChange={(event) => edit({ help: event.target.value })} maxLength={300} />
      </Field>
      {!askableField(field.name) && <OwnName field={field} onChange={onChange} error={problemAt("name")} />}
      {hasOptions && <Choices field={field} onChange={onChange} error={problemAt("options")} />}
      <div className="col-span-full flex flex-wrap gap-x-6 gap-y-2">
        <Checkbox
          label="Required"
          checked={field.isRequired}
          onChange={(event) => edit({ isRequired: event.target.checked })}
        />
        <Checkbox
          label="Half as wide"
          checked={field.isHalf}
          onChange={(event) => edit({ isHalf: event.target.checked })}
        />
      </div>
    </div>
  );
}

type PartProps = Omit<QuestionFieldsProps, "problemAt"> & { error: string | undefined };

/** The name under which an own question's answer is kept; taken over when the cursor leaves it. */
function OwnName({ field, onChange, error }: PartProps) {
  return (
    <Field label="Kept as" help="Rules can test it by this name." error={error}>
      <Input
        defaultValue={field.name.replace(/^fields\./, "")}
        maxLength={60}
        onBlur={(event) =>
          onChange({
            ...field,
            name: `fields.${event.target.value
              .trim()
              .toLowerCase()
              .replaceAll(/[^a-z0-9_]+/g, "_")}`,
          })
        }
      />
    </Field>
  );
}

function Choices({ field, onChange, error }: PartProps) {
  const [text, setText] = useState(writeOptions(field.options));
  const change = (typed: string) => {
    setText(typed);
    onChange({ ...field, options: readOptions(typed) });
  };
  return (
    <Field
      label="Choices"
      help="One a line. “quote | A quote” keeps quote and shows A quote."
      error={error}
      className="col-span-full"
    >
      <Textarea value={text} rows={4} onChange={(event) => change(event.target.value)} />
    </Field>
  );
}
