import type { ComponentProps, ReactNode } from "react";
import { type ButtonKind, type ButtonSize, buttonClass } from "./button-style.ts";
import { cx } from "./cx.ts";
import { Kbd } from "./kbd.tsx";
import { Link } from "./link.tsx";

interface ButtonLinkProps extends ComponentProps<typeof Link> {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: ReactNode;
  hotkey?: string;
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function ButtonLink({
  kind = "default",
  size = "md",
  icon,
  hotkey,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonClass({ kind, size, className })}>
      {icon && <span className={cx("-ml-0.5 flex", kind !== "primary" && "text-ink-2")}>{icon}</span>}
      <span>{children}</span>
      {hotkey && (
        <Kbd isOnAccent={kind === "primary"} className="-mr-1 ml-0.5">
          {hotkey}
        </Kbd>
      )}
    </Link>
  );
}
