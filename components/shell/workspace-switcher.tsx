"use client";
import { Check, ChevronsUpDown, Plus } from "lucide-react";
import { Menu } from "#components/ui/menu.tsx";
import { Logo } from "./logo.tsx";

/** A workspace the person belongs to. */
export interface WorkspaceLink {
  slug: string;
  name: string;
  href: string;
}

interface WorkspaceSwitcherProps {
  current: string;
  workspaces: readonly WorkspaceLink[];
  /** Where a further workspace is made; left out where the person may not. */
  createHref?: string | undefined;
}

/** The workspace's name, and the others behind it. */
export function WorkspaceSwitcher({ current, workspaces, createHref }: WorkspaceSwitcherProps) {
  const name = workspaces.find((workspace) => workspace.slug === current)?.name ?? "Fairlead";
  const items = [
    ...workspaces.map((workspace) => ({
      id: workspace.slug,
      label: workspace.name,
      href: workspace.href,
      note: workspace.slug === current ? <Check aria-label="shown now" className="text-accent-ink" /> : undefined,
    })),
    ...(createHref
      ? [{ id: "create", label: "Create a workspace", href: createHref, icon: <Plus />, startsGroup: true }]
      : []),
  ];
  return (
    <Menu
      label="Workspaces"
      items={items}
      trigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          title={name}
          className="flex h-control flex-none items-center gap-2 rounded-md px-2 font-semibold text-base hover:bg-hover max-lg:justify-center max-lg:px-0"
        >
          <Logo />
          <span className="min-w-0 flex-1 truncate text-left max-lg:sr-only">{name}</span>
          <ChevronsUpDown className="size-3.5 text-ink-3 max-lg:hidden" />
        </button>
      )}
    />
  );
}
