import { cx } from "./cx.ts";
import { initials, tintOf } from "./initials.ts";

const SIZE = {
  16: "size-4 text-[7.5px]",
  20: "size-5 text-[8.5px]",
  24: "size-6 text-[10px]",
  28: "size-7 text-2xs",
  32: "size-8 text-xs",
} as const;

const TINT = { 1: "bg-who-1", 2: "bg-who-2", 3: "bg-who-3", 4: "bg-who-4", 5: "bg-who-5", 6: "bg-who-6" } as const;

interface AvatarProps {
  /** The person's id: the tint is a function of it. */
  id: string;
  name: string;
  size?: keyof typeof SIZE;
  /** The name stands beside it, so it is not read twice. */
  isDecorative?: boolean;
  className?: string;
}

/** A person as two letters on a tint of their own. */
export function Avatar({ id, name, size = 24, isDecorative = false, className }: AvatarProps) {
  const a11y = isDecorative ? ({ "aria-hidden": true } as const) : ({ role: "img", "aria-label": name } as const);
  return (
    <span
      {...a11y}
      title={name}
      className={cx(
        "inline-flex flex-none select-none items-center justify-center rounded-full font-semibold leading-none text-ink tracking-normal",
        SIZE[size],
        TINT[tintOf(id)],
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
