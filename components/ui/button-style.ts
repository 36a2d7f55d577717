import { cx } from "./cx.ts";

/** primary: the one filled button of a view · default · quiet: no edge · danger: takes something away. */
export type ButtonKind = "primary" | "default" | "quiet" | "danger";

/** Heights 40 (forms), 32, 28 (bars), 24 (rows); 44 or more on a phone, rows excepted. */
export type ButtonSize = "lg" | "md" | "sm" | "xs";

const BASE =
  "relative inline-flex flex-none select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium transition-colors duration-(--duration-tap)";

const KIND: Record<ButtonKind, string> = {
  primary: "border-accent bg-accent text-on-accent shadow-control hover:border-accent-hover hover:bg-accent-hover",
  default: "border-line-strong bg-surface text-ink shadow-control hover:bg-hover active:bg-pressed",
  quiet: "border-transparent text-ink-2 hover:bg-hover hover:text-ink active:bg-pressed",
  danger: "border-line-strong bg-surface text-late-ink shadow-control hover:border-late-line hover:bg-late-soft",
};

const OFF = "border-line bg-hover text-ink-3";

const SIZE: Record<ButtonSize, string> = {
  lg: "h-10 px-4 text-base max-sm:h-12",
  md: "h-control px-[11px] text-sm max-sm:h-touch max-sm:px-3.5 max-sm:text-base",
  sm: "h-control-sm px-[9px] text-sm max-sm:h-touch max-sm:px-3",
  xs: "h-6 px-[7px] text-xs max-sm:h-9 max-sm:px-2.5 max-sm:text-sm touch-area",
};

const SQUARE: Record<ButtonSize, string> = {
  lg: "size-10 max-sm:size-12",
  md: "size-control max-sm:size-touch",
  sm: "size-control-sm max-sm:size-touch",
  xs: "size-6 max-sm:size-9 touch-area",
};

interface ButtonLook {
  kind?: ButtonKind | undefined;
  size?: ButtonSize | undefined;
  isSquare?: boolean;
  isOff?: boolean;
  className?: string | undefined;
}

/** The classes of a button, for whatever element has to look like one. */
export function buttonClass({
  kind = "default",
  size = "md",
  isSquare = false,
  isOff = false,
  className,
}: ButtonLook): string {
  return cx(BASE, isOff ? OFF : KIND[kind], isSquare ? SQUARE[size] : SIZE[size], className);
}
