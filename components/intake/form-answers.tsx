"use client";
import { Plus, Trash2 } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { FormDefinition } from "#server/core/form/form-definition.ts";
import { DISPOSITIONS, type Disposition } from "#server/core/routing/rule.ts";
import { inWords } from "./field-words.ts";
import type { Problems } from "./form-draft.ts";
import { ThankYouFields } from "./thank-you-fields.tsx";

interface FormAnswersProps {
  definition: FormDefinition;
  onChange: (change: Partial<FormDefinition>) => void;
  problems: Problems;
}

/** What visitors are answered: one thank-you for all, others by disposition, and whether the owner's first name may be told. */
export function FormAnswers({ definition, onChange, problems }: FormAnswersProps) {
  const { thankYou, thankYouByDisposition: own, showsOwnerFirstName } = definition;
  const added = DISPOSITIONS.filter((disposition) => own[disposition]);
  const free = DISPOSITIONS.filter((disposition) => !own[disposition]);
  const remove = (gone: Disposition) =>
    onChange({
      thankYouByDisposition: Object.fromEntries(Object.entries(own).filter(([disposition]) => disposition !== gone)),
    });
  return (
    <section aria-label="Answer">
      <SectionHead title="Answer" note="what visitors see after sending" className="mb-2" />
      <ThankYouFields
        label="After sending"
        value={thankYou}
        onChange={(value) => onChange({ thankYou: value })}
        problemAt={(key) => problems.get(`definition.thankYou.${key}`)}
      />
      {added.map((disposition) => (
        <div key={disposition} className="mt-4 border-line border-l-2 pl-3">
          <div className="mb-2 flex items-center gap-2">
            <h3 className="font-medium text-sm">For {inWords(disposition).toLowerCase()}</h3>
            <IconButton
              label={`Remove the answer for ${inWords(disposition).toLowerCase()}`}
              icon={<Trash2 />}
              size="xs"
              onClick={() => remove(disposition)}
            />
          </div>
          <ThankYouFields
            label={`After sending, for ${inWords(disposition).toLowerCase()}`}
            value={own[disposition] ?? thankYou}
            onChange={(value) => onChange({ thankYouByDisposition: { ...own, [disposition]: value } })}
            problemAt={(key) => problems.get(`definition.thankYouByDisposition.${disposition}.${key}`)}
          />
        </div>
      ))}
      <div className="mt-3">
        <Menu
          label="Dispositions"
          items={free.map((disposition) => ({
            id: disposition,
            label: inWords(disposition),
            onSelect: () => onChange({ thankYouByDisposition: { ...own, [disposition]: thankYou } }),
          }))}
          trigger={(trigger) => (
            <Button {...trigger} size="sm" icon={<Plus />}>
              Answer a disposition differently
            </Button>
          )}
        />
      </div>
      <Checkbox
        className="mt-4"
        label="Tell the owner’s first name"
        help="Off, visitors never learn who has their request. On, {owner} in a text becomes the first name; a sentence with {owner} is left out while nobody has the lead."
        checked={showsOwnerFirstName}
        onChange={(event) => onChange({ showsOwnerFirstName: event.target.checked })}
      />
    </section>
  );
}
