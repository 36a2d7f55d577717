"use client";
import { LogOut } from "lucide-react";
import { Avatar } from "#components/ui/avatar.tsx";
import { cx } from "#components/ui/cx.ts";
import { Link } from "#components/ui/link.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { RAIL_LINE } from "./rail.tsx";
import type { ThemeChoice } from "./theme.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

/** Who is signed in, and what is theirs alone. */
export interface UserMenuProps {
  user: { id: string; name: string; email: string };
  theme: ThemeChoice;
  /** Own settings: profile, sessions. */
  links: readonly { href: string; label: string }[];
  onSignOut: () => void;
}

const LINE =
  "flex min-h-8 w-full items-center gap-2.5 rounded-md px-2.5 text-left text-sm hover:bg-hover max-sm:min-h-touch";

/** The person's own corner: theme, own settings, sign out. */
export function UserMenu(props: UserMenuProps) {
  return (
    <Popover
      label="Your account"
      side="top"
      align="start"
      className="w-64 p-1.5"
      trigger={(trigger) => (
        <button type="button" {...trigger} title={props.user.name} className={cx(RAIL_LINE, "h-control")}>
          <Avatar id={props.user.id} name={props.user.name} size={20} isDecorative />
          <span className="min-w-0 flex-1 truncate text-left max-lg:sr-only">{props.user.name}</span>
        </button>
      )}
    >
      {(close) => <UserMenuBody {...props} onGone={close} />}
    </Popover>
  );
}

/** What stands in the user menu; also the lower part of "More" on a phone. */
export function UserMenuBody({ user, theme, links, onSignOut, onGone }: UserMenuProps & { onGone: () => void }) {
  return (
    <>
      <div className="px-2.5 pt-1.5 pb-2">
        <div className="truncate font-medium">{user.name}</div>
        <div className="truncate text-ink-3 text-xs">{user.email}</div>
      </div>
      <div className="px-2.5 pb-2">
        <ThemeSwitch initial={theme} />
      </div>
      <hr className="my-1 border-line" />
      {links.map((link) => (
        <Link key={link.href} href={link.href} onClick={onGone} className={LINE}>
          {link.label}
        </Link>
      ))}
      <button type="button" onClick={onSignOut} className={LINE}>
        <LogOut className="text-ink-3" />
        Sign out
      </button>
    </>
  );
}
