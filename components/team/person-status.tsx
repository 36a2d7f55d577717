"use client";
import { Ellipsis, LogOut, Pause, Play, UserCheck, UserX } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPCClient } from "#components/api/trpc.ts";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { Person } from "./types.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

/** What takes somebody out of the rotation and lets them back: pause, at once; deactivate, after asking. */
export function PersonStatus({ slug, person }: { slug: string; person: Person }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const { id: repId, name } = person;
  const edit = async (change: { isPaused?: boolean; isActive?: boolean }) => {
    await client.team.editRep.mutate({ slug, of: { repId, ...change } });
    await refresh();
  };
  const tell = (work: () => Promise<void>) => () => {
    work().catch((error: unknown) => toast({ tone: "late", text: refusalOf(error).message }));
  };
  const pause = tell(async () => {
    await edit({ isPaused: true });
    toast({ text: `${name} takes no leads until you resume`, undo: () => edit({ isPaused: false }) });
  });
  const resume = tell(async () => {
    await edit({ isPaused: false });
    toast({ text: `${name} takes leads again` });
  });
  const activate = tell(async () => {
    await edit({ isActive: true });
    toast({ text: `${name} is on the team again` });
  });
  const deactivate = async () => {
    try {
      await edit({ isActive: false });
    } catch (error) {
      throw new Error(refusalOf(error).message, { cause: error });
    }
    toast({ text: `${name} takes no leads any more`, undo: () => edit({ isActive: true }) });
  };
  const items = person.isActive
    ? [
        person.isPaused
          ? { id: "resume", label: "Resume", icon: <Play />, onSelect: resume }
          : { id: "pause", label: "Pause", icon: <Pause />, onSelect: pause },
        ...offboardItem(slug, person),
        {
          id: "off",
          label: "Deactivate…",
          icon: <UserX />,
          onSelect: () => setAsking(true),
          isDanger: true,
          startsGroup: !person.canOffboard,
        },
      ]
    : [{ id: "on", label: "Activate again", icon: <UserCheck />, onSelect: activate }];
  return (
    <>
      <Menu
        label={`More about ${name}`}
        align="end"
        items={items}
        trigger={(trigger) => <IconButton {...trigger} label={`More about ${name}`} icon={<Ellipsis />} />}
      />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={`Deactivate ${name}?`}
        confirmLabel="Deactivate"
        isDanger
        onConfirm={deactivate}
      >
        <WhatStays person={person} />
      </ConfirmDialog>
    </>
  );
}

/** Only whoever writes rules can replace somebody in them. */
const offboardItem = (slug: string, { id, canOffboard }: Person): MenuItem[] =>
  canOffboard
    ? [
        {
          id: "offboard",
          label: "Offboard…",
          icon: <LogOut />,
          href: `/${slug}/team/people/${id}/offboard`,
          startsGroup: true,
        },
      ]
    : [];

function WhatStays({ person }: { person: Person }) {
  const { open } = person.now;
  return (
    <>
      <p>
        {person.name} gets no more leads.{" "}
        {open > 0 &&
          `${open === 1 ? "1 open lead stays" : `${open} open leads stay`} with them until somebody reassigns ${open === 1 ? "it" : "them"}. `}
        History and balances stay.
      </p>
      {person.rules.length > 0 && (
        <p className="mt-3">
          {person.rules.length === 1 ? "A rule goes on naming" : `${person.rules.length} rules go on naming`} them and
          will pass them over: {person.rules.map(({ name }) => `“${name}”`).join(", ")}.
        </p>
      )}
    </>
  );
}
