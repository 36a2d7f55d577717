"use client";
import { X } from "lucide-react";
import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from "react";
import { cx } from "./cx.ts";
import { useFieldControl } from "./field.tsx";
import type { SelectOption } from "./select.tsx";
import { addTyped, suggestions } from "./token-match.ts";
import { useFloating } from "./use-floating.ts";

interface TokenInputProps {
  /** The chosen values, in order. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** What can be chosen; with `isFree` they are only suggestions. */
  options?: readonly SelectOption[];
  /** Any text may be added. */
  isFree?: boolean;
  placeholder?: string;
  /** Its name where no Field stands around it. */
  label?: string;
  size?: "md" | "sm";
  className?: string;
}

/** Several values in one field. Enter, comma or a pasted list adds, Backspace takes the last, arrow keys choose a suggestion. */
export function TokenInput({
  value,
  onChange,
  options = [],
  isFree = false,
  placeholder,
  label,
  size = "md",
  className,
}: TokenInputProps) {
  const field = useFieldControl();
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const typing = useTyping(value, onChange, options, isFree);
  const { offered, at, isListOpen } = typing;
  useFloating(box, list, isListOpen, BELOW);
  const remove = (gone: string) => {
    onChange(value.filter((one) => one !== gone));
    input.current?.focus();
  };
  return (
    <div ref={box} className={cx(BOX, HEIGHT[size], className)}>
      {value.map((one) => (
        <Token key={one} label={labelOf(options, one)} onRemove={() => remove(one)} />
      ))}
      <input
        {...field}
        {...typing.inputProps}
        ref={input}
        role="combobox"
        aria-label={field.id ? undefined : label}
        aria-expanded={isListOpen}
        aria-controls={listId}
        aria-activedescendant={isListOpen && at >= 0 ? `${listId}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        required={undefined}
        placeholder={value.length === 0 ? placeholder : undefined}
        className="h-6 max-sm:h-9 min-w-16 flex-1 bg-transparent px-1.5 text-sm outline-none max-sm:text-md"
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label="Suggestions"
        popover="manual"
        className="fixed inset-auto m-0 max-h-64 min-w-48 overflow-y-auto rounded-lg border-0 bg-raised p-1 text-sm shadow-float"
      >
        {isListOpen &&
          offered.map((option, index) => (
            <Suggestion
              key={option.value}
              id={`${listId}-${index}`}
              label={option.label}
              isAt={index === at}
              onPick={() => typing.pick(option)}
            />
          ))}
      </div>
    </div>
  );
}

const HEIGHT = { md: "min-h-control py-[3px] max-sm:min-h-touch", sm: "min-h-control-sm py-px max-sm:min-h-touch" };
const BOX =
  "flex w-full min-w-0 flex-wrap items-center gap-1 rounded-md border border-control bg-surface px-1 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-accent has-[input:focus-visible]:outline-offset-2 has-aria-invalid:border-late";

/** What is being typed, what is offered for it, and what the keys do. */
function useTyping(
  value: readonly string[],
  onChange: (value: string[]) => void,
  options: readonly SelectOption[],
  isFree: boolean,
) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const offered = suggestions(options, value, typed);
  const isListOpen = isOpen && offered.length > 0;
  const add = (next: string[]) => {
    setTyped("");
    setAt(-1);
    onChange(next);
  };
  const pick = (option: SelectOption) => add([...value, option.value]);
  const addText = (text: string) => add(addTyped(value, text, options, isFree));
  const enter = (event: KeyboardEvent) => {
    const picked = offered[at] ?? (typed && !isFree ? offered[0] : undefined);
    if (!typed && !picked) return;
    event.preventDefault();
    if (picked) pick(picked);
    else addText(typed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && offered.length > 0) {
      event.preventDefault();
      setOpen(true);
      setAt(at < 0 && step < 0 ? offered.length - 1 : (at + step + offered.length) % offered.length);
    }
    if (event.key === "Escape" && isListOpen) {
      // The first Escape shuts the list, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
    if (event.key === "Backspace" && typed === "") onChange(value.slice(0, -1));
    if (event.key === "Enter" || event.key === ",") enter(event);
  };
  const inputProps: ComponentProps<"input"> = {
    value: typed,
    onKeyDown,
    onChange: (event) => {
      setTyped(event.target.value);
      setOpen(true);
      setAt(-1);
    },
    onPaste: (event) => {
      const text = event.clipboardData.getData("text");
      if (!/[,;\n\t]/u.test(text)) return;
      event.preventDefault();
      addText(text);
    },
    onFocus: () => setOpen(true),
    onBlur: () => {
      setOpen(false);
      if (typed) addText(typed);
    },
  };
  return { offered, at, isListOpen, pick, inputProps };
}

const BELOW = { side: "bottom", align: "start" } as const;

function labelOf(options: readonly SelectOption[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

function Token({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <span className="inline-flex h-5 max-w-full items-center gap-0.5 rounded-xs bg-hover pr-0.5 pl-1.5 font-medium text-xs max-sm:h-8 max-sm:text-sm">
      <span className="truncate" title={label}>
        {label}
      </span>
      <button
        type="button"
        onClick={onRemove}
        className="touch-area flex size-4 items-center justify-center rounded-xs text-ink-3 hover:bg-pressed hover:text-ink"
      >
        <X aria-hidden="true" className="size-3" />
        <span className="sr-only">Remove {label}</span>
      </button>
    </span>
  );
}

interface SuggestionProps {
  id: string;
  label: string;
  isAt: boolean;
  onPick: () => void;
}

function Suggestion({ id, label, isAt, onPick }: SuggestionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isAt}
      // Before the field loses its focus.
      onMouseDown={(event) => {
        event.preventDefault();
        onPick();
      }}
      className="flex min-h-8 cursor-pointer items-center rounded-md px-2.5 hover:bg-hover aria-selected:bg-selected max-sm:min-h-touch"
    >
      {label}
    </div>
  );
}
