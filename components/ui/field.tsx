"use client";
import { CircleAlert } from "lucide-react";
import { createContext, type ReactNode, useContext, useId } from "react";
import { cx } from "./cx.ts";

interface FieldIds {
  id: string;
  describedBy: string | undefined;
  isInvalid: boolean;
  isRequired: boolean;
}

const FieldContext = createContext<FieldIds | null>(null);

/** What a control inside a Field spreads on its element: id, description and error state. Empty outside a Field. */
export function useFieldControl() {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.isInvalid || undefined,
    required: field.isRequired || undefined,
  };
}

interface FieldProps {
  label: string;
  help?: ReactNode;
  /** What is wrong, in words; it takes the place of the help. */
  error?: string | null | undefined;
  isRequired?: boolean;
  /** Says "optional" beside the label, where most fields are required. */
  isOptional?: boolean;
  isLabelHidden?: boolean;
  /** Stands at the right of the label: a link, a count. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** Label above, control, help below. Holds exactly one Input, Textarea, Select or TokenInput. */
export function Field({
  label,
  help,
  error,
  isRequired = false,
  isOptional = false,
  isLabelHidden = false,
  aside,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const field = { id, describedBy: help || error ? noteId : undefined, isInvalid: Boolean(error), isRequired };
  return (
    <div className={cx("flex min-w-0 flex-col gap-1.5", className)}>
      <div className={cx("flex items-baseline gap-2", isLabelHidden && "sr-only")}>
        <label htmlFor={id} className="font-medium text-sm">
          {label}
          {isOptional && <span className="font-normal text-ink-3"> optional</span>}
        </label>
        {aside && <span className="ml-auto text-ink-3 text-xs">{aside}</span>}
      </div>
      <FieldContext value={field}>{children}</FieldContext>
      {error ? (
        <p id={noteId} role="alert" className="flex items-start gap-1 text-late-ink text-xs">
          <CircleAlert className="mt-px size-3.5" />
          {error}
        </p>
      ) : (
        help && (
          <p id={noteId} className="text-ink-3 text-xs">
            {help}
          </p>
        )
      )}
    </div>
  );
}
