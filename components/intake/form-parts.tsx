"use client";
import type { FormDefinition } from "#server/core/form/form-definition.ts";
import { FormAnswers } from "./form-answers.tsx";
import { FormBasics } from "./form-basics.tsx";
import { FormConsent } from "./form-consent.tsx";
import type { FormDraft, Problems } from "./form-draft.ts";
import { FormLook } from "./form-look.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import { QuestionList } from "./question-list.tsx";

interface FormPartsProps {
  draft: FormDraft;
  onEdit: (change: Partial<FormDraft>) => void;
  problems: Problems;
}

/** Everything there is to say about a form, in the order it is built. */
export function FormParts({ draft, onEdit, problems }: FormPartsProps) {
  const { definition } = draft;
  const change = (part: Partial<FormDefinition>) => onEdit({ definition: { ...definition, ...part } });
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <FormBasics draft={draft} onChange={onEdit} problems={problems} />
      <QuestionList definition={definition} onChange={(fields) => change({ fields })} problems={problems} />
      <HiddenFields definition={definition} onChange={(hidden) => change({ hidden })} problems={problems} />
      <FormConsent consent={definition.consent} onChange={(consent) => change({ consent })} problems={problems} />
      <FormAnswers definition={definition} onChange={change} problems={problems} />
      <FormLook
        appearance={definition.appearance}
        onChange={(appearance) => change({ appearance })}
        problems={problems}
      />
    </div>
  );
}
