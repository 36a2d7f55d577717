"use client";
import { ButtonGroup } from "#components/ui/button-group.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { ThankYou } from "#server/core/form/form-definition.ts";

const KINDS = [
  { value: "text", label: "Show a text" },
  { value: "redirect", label: "Go to a page" },
] as const;

interface ThankYouFieldsProps {
  label: string;
  value: ThankYou;
  onChange: (value: ThankYou) => void;
  problemAt: (key: string) => string | undefined;
}

/** What a visitor reads or where they go after sending. */
export function ThankYouFields({ label, value, onChange, problemAt }: ThankYouFieldsProps) {
  const turn = (kind: ThankYou["kind"]) =>
    onChange(kind === "text" ? { kind, title: "Thank you.", text: "" } : { kind, url: "https://" });
  return (
    <div className="flex flex-col gap-3">
      <ButtonGroup label={label} value={value.kind} options={KINDS} onChange={turn} />
      {value.kind === "redirect" ? (
        <Field label="Address" error={problemAt("url")}>
          <Input type="url" value={value.url} onChange={(event) => onChange({ ...value, url: event.target.value })} />
        </Field>
      ) : (
        <>
          <Field label="Heading" error={problemAt("title")}>
            <Input
              value={value.title}
              maxLength={200}
              onChange={(event) => onChange({ ...value, title: event.target.value })}
            />
          </Field>
          <Field label="Text" isOptional error={problemAt("text")}>
            <Textarea
              value={value.text}
              rows={3}
              maxLength={2_000}
              onChange={(event) => onChange({ ...value, text: event.target.value })}
            />
          </Field>
        </>
      )}
    </div>
  );
}
