"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { FormDefinition, FormField } from "#server/core/form/form-definition.ts";
import { ASKABLE_FIELDS } from "#server/core/form/form-fields.ts";
import { fieldWords } from "./field-words.ts";
import type { Problems } from "./form-draft.ts";
import { moved, ownQuestion, questionAbout } from "./new-question.ts";
import { QuestionRow } from "./question-row.tsx";

interface QuestionListProps {
  definition: FormDefinition;
  onChange: (fields: FormField[]) => void;
  problems: Problems;
}

/** What a form asks, in order. One question at a time is open. */
export function QuestionList({ definition: { fields, hidden }, onChange, problems }: QuestionListProps) {
  const [openName, setOpenName] = useState<string | null>(null);
  const taken = [...fields, ...hidden].map(({ name }) => name);
  const add = (field: FormField) => {
    onChange([...fields, field]);
    setOpenName(field.name);
  };
  const replace = (at: number, field: FormField) => {
    if (openName === fields[at]?.name) setOpenName(field.name);
    onChange(fields.map((other, index) => (index === at ? field : other)));
  };
  const items: MenuItem[] = ASKABLE_FIELDS.filter(({ name }) => !taken.includes(name)).map((field) => ({
    id: field.name,
    label: fieldWords(field.name),
    onSelect: () => add(questionAbout(field)),
  }));
  items.push({
    id: "own",
    label: "A question of your own",
    startsGroup: true,
    onSelect: () => add(ownQuestion(taken)),
  });
  const problem = problems.get("definition.fields");
  return (
    <section aria-label="Questions">
      <SectionHead title="Questions" note={`${fields.length}, in this order`} className="mb-2" />
      <ol className="rounded-md border border-line">
        {fields.map((field, at) => (
          <QuestionRow
            key={field.name}
            field={field}
            isOpen={openName === field.name}
            onToggle={() => setOpenName(openName === field.name ? null : field.name)}
            onChange={(next) => replace(at, next)}
            onRemove={() => onChange(fields.filter((_, index) => index !== at))}
            onUp={at > 0 ? () => onChange(moved(fields, at, at - 1)) : null}
            onDown={at < fields.length - 1 ? () => onChange(moved(fields, at, at + 1)) : null}
            problemAt={(key) => problems.get(`definition.fields.${at}.${key}`)}
          />
        ))}
      </ol>
      {problem && (
        <p role="alert" className="mt-2 text-late-ink text-sm">
          {problem}
        </p>
      )}
      <div className="mt-2">
        <Menu
          label="Fields to ask for"
          items={items}
          className="max-h-80 overflow-y-auto"
          trigger={(trigger) => (
            <Button {...trigger} size="sm" icon={<Plus />}>
              Add a question
            </Button>
          )}
        />
      </div>
    </section>
  );
}
