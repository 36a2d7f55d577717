"use client";
import { ArrowDown, ArrowUp, ChevronDown, Trash2 } from "lucide-react";
import { useId } from "react";
import { cx } from "#components/ui/cx.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { FormField } from "#server/core/form/form-definition.ts";
import { fieldWords } from "./field-words.ts";
import { QuestionFields } from "./question-fields.tsx";

interface QuestionRowProps {
  field: FormField;
  isOpen: boolean;
  onToggle: () => void;
  onChange: (field: FormField) => void;
  onRemove: () => void;
  /** Null where it cannot go further. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  problemAt: (key: string) => string | undefined;
}

/** A question in the list; open, it is edited in place. */
export function QuestionRow({
  field,
  isOpen,
  onToggle,
  onChange,
  onRemove,
  onUp,
  onDown,
  problemAt,
}: QuestionRowProps) {
  const { label, name, isRequired } = field;
  const bodyId = useId();
  const hasProblem = ["label", "options", "name", "help"].some((key) => problemAt(key));
  return (
    <li className="border-line-soft border-b last:border-b-0">
      <div className="flex min-h-row items-center gap-1 pr-1.5 max-sm:min-h-touch">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={onToggle}
          className="flex min-w-0 flex-1 cursor-pointer items-center gap-2 self-stretch rounded-md pl-3 text-left text-sm hover:bg-hover focus-visible:outline-offset-[-2px]"
        >
          <ChevronDown aria-hidden="true" className={cx("size-3.5 flex-none text-ink-3", !isOpen && "-rotate-90")} />
          <span className="min-w-0 truncate">
            <span className="font-medium">{label || "No words yet"}</span>
            {isRequired && <span className="text-ink-3"> required</span>}
          </span>
          <span className={cx("ml-auto truncate pr-2 text-xs", hasProblem ? "text-late-ink" : "text-ink-3")}>
            {hasProblem ? "Needs a look" : fieldWords(name)}
          </span>
        </button>
        <IconButton
          label={`Move “${label}” up`}
          icon={<ArrowUp />}
          size="xs"
          onClick={() => onUp?.()}
          className={onUp ? undefined : "invisible"}
        />
        <IconButton
          label={`Move “${label}” down`}
          icon={<ArrowDown />}
          size="xs"
          onClick={() => onDown?.()}
          className={onDown ? undefined : "invisible"}
        />
        <IconButton label={`Remove “${label}”`} icon={<Trash2 />} size="xs" onClick={onRemove} />
      </div>
      <div id={bodyId}>{isOpen && <QuestionFields field={field} onChange={onChange} problemAt={problemAt} />}</div>
    </li>
  );
}
