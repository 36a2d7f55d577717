import type { ReactNode } from "react";
import { Avatar } from "./avatar.tsx";
import { cx } from "./cx.ts";

interface PersonProps {
  id: string;
  name: string;
  size?: 16 | 20 | 24 | 28 | 32;
  /** A second line: a place, a role. */
  note?: ReactNode;
  className?: string;
}

/** A person: avatar and name. Long names are cut, with the whole in the title. */
export function Person({ id, name, size = 24, note, className }: PersonProps) {
  return (
    <span
      className={cx(
        "inline-flex min-w-0 max-w-full items-center align-middle",
        note ? "gap-2.5" : "gap-[7px]",
        className,
      )}
    >
      <Avatar id={id} name={name} size={size} isDecorative />
      <span className="min-w-0">
        <span className="block truncate" title={name}>
          {name}
        </span>
        {note && <span className="block truncate text-ink-3 text-xs">{note}</span>}
      </span>
    </span>
  );
}
