"use client";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { NowProvider } from "#components/ui/now.tsx";
import { ToastProvider } from "#components/ui/toast.tsx";
import { KeyboardHelp } from "./keyboard-help.tsx";
import { Palette } from "./palette.tsx";
import type { PaletteItem } from "./palette-match.ts";
import { Rail } from "./rail.tsx";
import type { RailEntry } from "./rail-entry.tsx";
import { TabBar } from "./tab-bar.tsx";
import { useHotkeys } from "./use-hotkeys.ts";
import { UserMenu, UserMenuBody, type UserMenuProps } from "./user-menu.tsx";
import { type WorkspaceLink, WorkspaceSwitcher } from "./workspace-switcher.tsx";

interface AppFrameProps {
  /** The places, in order; on a phone the first four are tabs. */
  entries: readonly RailEntry[];
  /** Slug of the workspace that is shown. */
  workspace: string;
  workspaces: readonly WorkspaceLink[];
  createWorkspaceHref?: string | undefined;
  user: UserMenuProps["user"];
  /** Own settings, in the user menu. */
  userLinks: UserMenuProps["links"];
  theme: UserMenuProps["theme"];
  onSignOut: () => void;
  /** Leads for the palette, best first, at most eight. Rejects when the search failed. */
  findLeads: (query: string) => Promise<readonly PaletteItem[]>;
  /** The server's instant of rendering, epoch milliseconds. */
  now: number;
  /** The viewer's zone where it is known. */
  timeZone?: string | undefined;
  /** Above "Help and keys": presence, own balance. */
  railFoot?: ReactNode;
  children: ReactNode;
}

/** The frame of every signed-in page. Knows nothing of the server: everything comes in. */
export function AppFrame(props: AppFrameProps) {
  const { entries, findLeads, children } = props;
  const router = useRouter();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [areKeysOpen, setKeysOpen] = useState(false);
  const openPalette = () => setPaletteOpen(true);
  const openKeys = () => setKeysOpen(true);
  useHotkeys([
    { keys: "mod+k", label: "Find or do", group: "Everywhere", run: openPalette },
    { keys: "?", label: "Show the keys", group: "Everywhere", run: openKeys },
  ]);
  const userMenu: UserMenuProps = {
    user: props.user,
    theme: props.theme,
    links: props.userLinks,
    onSignOut: props.onSignOut,
  };
  const switcher = (
    <WorkspaceSwitcher current={props.workspace} workspaces={props.workspaces} createHref={props.createWorkspaceHref} />
  );
  return (
    <NowProvider now={props.now} timeZone={props.timeZone}>
      <ToastProvider>
        <a
          href="#main"
          className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-ink px-3 py-2 text-canvas focus:translate-y-0"
        >
          Skip to the page
        </a>
        <div className="grid min-h-dvh grid-cols-[var(--spacing-rail-folded)_minmax(0,1fr)] max-sm:block lg:grid-cols-[var(--spacing-rail)_minmax(0,1fr)]">
          <Rail
            entries={entries}
            head={switcher}
            standing={props.railFoot}
            foot={<UserMenu {...userMenu} />}
            onOpenPalette={openPalette}
            onOpenKeys={openKeys}
          />
          <main
            id="main"
            tabIndex={-1}
            className="flex min-h-dvh min-w-0 flex-col outline-none has-data-fill:md:h-dvh max-sm:pb-[calc(var(--spacing-tabbar)+env(safe-area-inset-bottom))] max-sm:has-data-actions:pb-[calc(var(--spacing-tabbar)+env(safe-area-inset-bottom)+4rem)]"
          >
            {children}
          </main>
        </div>
        <TabBar
          entries={entries}
          more={(close) => (
            <PhoneMore
              workspaces={props.workspaces}
              workspace={props.workspace}
              onOpen={(href) => {
                close();
                router.push(href);
              }}
              onFind={() => {
                close();
                openPalette();
              }}
            >
              <UserMenuBody {...userMenu} onGone={close} />
            </PhoneMore>
          )}
        />
        {isPaletteOpen && <Palette entries={entries} findLeads={findLeads} onClose={() => setPaletteOpen(false)} />}
        <KeyboardHelp isOpen={areKeysOpen} onClose={() => setKeysOpen(false)} />
      </ToastProvider>
    </NowProvider>
  );
}

interface PhoneMoreProps {
  workspace: string;
  workspaces: readonly WorkspaceLink[];
  onOpen: (href: string) => void;
  onFind: () => void;
  children: ReactNode;
}

function PhoneMore({ workspace, workspaces, onOpen, onFind, children }: PhoneMoreProps) {
  const others = workspaces.filter((other) => other.slug !== workspace);
  return (
    <div className="-mx-2">
      <button
        type="button"
        onClick={onFind}
        className="flex min-h-12 w-full items-center gap-3 rounded-md px-2 text-md hover:bg-hover"
      >
        <Search className="size-5 text-ink-3" />
        Find a lead or a page
      </button>
      <hr className="my-2 border-line" />
      {others.map((other) => (
        <button
          key={other.slug}
          type="button"
          onClick={() => onOpen(other.href)}
          className="flex min-h-12 w-full items-center rounded-md px-2 text-left text-md hover:bg-hover"
        >
          Go to {other.name}
        </button>
      ))}
      {others.length > 0 && <hr className="my-2 border-line" />}
      {children}
    </div>
  );
}
