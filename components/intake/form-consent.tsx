"use client";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { FormDefinition } from "#server/core/form/form-definition.ts";
import type { Problems } from "./form-draft.ts";

type Consent = NonNullable<FormDefinition["consent"]>;

const FIRST: Consent = { text: "You may use these details to answer me.", isRequired: true, link: null };

interface FormConsentProps {
  consent: Consent | null;
  onChange: (consent: Consent | null) => void;
  problems: Problems;
}

/** The box visitors tick to agree; its words are kept with each submission. */
export function FormConsent({ consent, onChange, problems }: FormConsentProps) {
  const problemAt = (key: string) => problems.get(`definition.consent.${key}`);
  return (
    <section aria-label="Consent">
      <SectionHead title="Consent" note="kept with each submission, in the words shown" className="mb-2" />
      <Checkbox
        label="Ask for consent"
        checked={consent !== null}
        onChange={(event) => onChange(event.target.checked ? FIRST : null)}
      />
      {consent && (
        <div className="mt-3 flex flex-col gap-3">
          <Field label="Words" error={problemAt("text")}>
            <Textarea
              value={consent.text}
              rows={2}
              maxLength={1_000}
              onChange={(event) => onChange({ ...consent, text: event.target.value })}
            />
          </Field>
          <Checkbox
            label="Required to send"
            checked={consent.isRequired}
            onChange={(event) => onChange({ ...consent, isRequired: event.target.checked })}
          />
          <Checkbox
            label="Link to your privacy page"
            checked={consent.link !== null}
            onChange={(event) =>
              onChange({ ...consent, link: event.target.checked ? { url: "https://", label: "Privacy" } : null })
            }
          />
          {consent.link && (
            <ConsentLink
              link={consent.link}
              onChange={(link) => onChange({ ...consent, link })}
              problemAt={problemAt}
            />
          )}
        </div>
      )}
    </section>
  );
}

interface ConsentLinkProps {
  link: NonNullable<Consent["link"]>;
  onChange: (link: NonNullable<Consent["link"]>) => void;
  problemAt: (key: string) => string | undefined;
}

function ConsentLink({ link, onChange, problemAt }: ConsentLinkProps) {
  return (
    <div className="grid grid-cols-[1fr_140px] gap-3">
      <Field label="Address" error={problemAt("link.url")}>
        <Input type="url" value={link.url} onChange={(event) => onChange({ ...link, url: event.target.value })} />
      </Field>
      <Field label="Words" error={problemAt("link.label")}>
        <Input
          value={link.label}
          maxLength={80}
          onChange={(event) => onChange({ ...link, label: event.target.value })}
        />
      </Field>
    </div>
  );
}
