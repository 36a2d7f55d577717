"use client";
import { Check, CircleX, Ellipsis, Hand, Phone, Recycle, StickyNote, ThumbsUp, UsersRound } from "lucide-react";
import { useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { ActionBar } from "#components/shell/action-bar.tsx";
import { useHotkeys } from "#components/shell/use-hotkeys.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { DISQUALIFY_REASONS, RECYCLE_REASONS, REJECT_REASONS } from "#server/core/outcome/reason.ts";
import { leadName } from "./lead-words.ts";
import { LogDialog } from "./log-dialog.tsx";
import { NoteDialog } from "./note-dialog.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { ReassignDialog } from "./reassign-dialog.tsx";
import type { LeadPage } from "./types.ts";
import { type LeadActionSet, useLeadActions } from "./use-lead-actions.ts";
import { useLeadCache } from "./use-lead-cache.ts";

type Open = "log" | "reject" | "reassign" | "disqualify" | "recycle" | "note" | null;

/** What the reader may do with a lead, with its keys; on a phone within the thumb's reach. */
export function LeadActions({ slug, page }: { slug: string; page: LeadPage }) {
  const { lead, may } = page;
  const actions = useLeadActions(slug);
  const [open, setOpen] = useState<Open>(null);
  const name = leadName(lead);
  const isFirstAction = lead.firstActionAt === null;
  const target = { id: lead.id, name, isFirstAction };
  const primary = primaryOf(may, isFirstAction);
  const take = () => (may.claim ? actions.claim(target) : actions.accept(target));
  useHotkeys([
    ...(may.accept || may.claim
      ? [{ keys: "a", label: may.claim ? "Claim" : "Accept", group: "This lead", run: take }]
      : []),
    ...(may.work ? [{ keys: "e", label: "Log an action", group: "This lead", run: () => setOpen("log") }] : []),
    ...(may.reassign ? [{ keys: "r", label: "Reassign", group: "This lead", run: () => setOpen("reassign") }] : []),
  ]);
  return (
    <>
      <ActionBar>
        {(may.accept || may.claim) && (
          <Button kind="primary" icon={may.claim ? <Hand /> : <Check />} hotkey="a" onClick={take}>
            {may.claim ? "Claim" : "Accept"}
          </Button>
        )}
        {may.work && (
          <Button
            kind={primary === "log" ? "primary" : "default"}
            icon={<Phone />}
            hotkey="e"
            onClick={() => setOpen("log")}
          >
            {isFirstAction ? "Log first action" : "Log action"}
          </Button>
        )}
        {may.work && !isFirstAction && (
          <Button icon={<ThumbsUp />} onClick={() => actions.qualify(target)}>
            Qualify
          </Button>
        )}
        {may.reassign && (
          <Button
            kind={primary === "reassign" ? "primary" : "default"}
            icon={<UsersRound />}
            hotkey="r"
            onClick={() => setOpen("reassign")}
          >
            {lead.ownerRepId === null ? "Assign" : "Reassign"}
          </Button>
        )}
        {may.reject && (
          <Button kind="quiet" onClick={() => setOpen("reject")}>
            Reject
          </Button>
        )}
        <Menu
          label="More"
          align="end"
          items={moreItems({ may, isFirstAction, qualify: () => actions.qualify(target), open: setOpen })}
          trigger={(trigger) => <IconButton {...trigger} label="More" icon={<Ellipsis />} />}
        />
      </ActionBar>
      <Dialogs slug={slug} page={page} open={open} onClose={() => setOpen(null)} actions={actions} />
    </>
  );
}

function primaryOf(may: LeadPage["may"], isFirstAction: boolean): "take" | "log" | "reassign" | "none" {
  if (may.accept || may.claim) return "take";
  if (may.work && may.isOwn && isFirstAction) return "log";
  return may.reassign && !may.work ? "reassign" : "none";
}

type More = { may: LeadPage["may"]; isFirstAction: boolean; qualify: () => void; open: (what: Open) => void };

function moreItems({ may, isFirstAction, qualify, open }: More): MenuItem[] {
  const closing: MenuItem[] = [
    ...(isFirstAction ? [{ id: "qualify", label: "Qualify", icon: <ThumbsUp />, onSelect: qualify }] : []),
    { id: "recycle", label: "Back to nurture", icon: <Recycle />, onSelect: () => open("recycle") },
    { id: "disqualify", label: "Disqualify", icon: <CircleX />, onSelect: () => open("disqualify") },
  ];
  const note = { id: "note", label: "Write a note", icon: <StickyNote />, onSelect: () => open("note") };
  return may.work ? [...closing, { ...note, startsGroup: true }] : [note];
}

interface DialogsProps {
  slug: string;
  page: LeadPage;
  open: Open;
  onClose: () => void;
  actions: LeadActionSet;
}

function Dialogs({ slug, page: { lead }, open, onClose, actions }: DialogsProps) {
  const client = useTRPCClient();
  const toast = useToast();
  const cache = useLeadCache();
  const name = leadName(lead);
  const isFirstAction = lead.firstActionAt === null;
  const target = { id: lead.id, name, isFirstAction };
  return (
    <>
      <LogDialog
        name={name}
        isFirst={isFirstAction}
        isOpen={open === "log"}
        onClose={onClose}
        onLog={(action) => actions.log(target, action)}
      />
      <ReassignDialog slug={slug} lead={{ ...lead, name }} isOpen={open === "reassign"} onClose={onClose} />
      <NoteDialog slug={slug} leadId={lead.id} name={name} isOpen={open === "note"} onClose={onClose} />
      <ReasonDialog
        isOpen={open === "reject"}
        onClose={onClose}
        title={`Reject ${name}`}
        intro="The rules decide again, without anybody who has had it. Your reason tells what to mend in the rules."
        reasons={REJECT_REASONS}
        confirmLabel="Reject"
        hasNote
        onConfirm={async (reason, note) => {
          const { status } = await client.lead.reject.mutate({
            slug,
            leadId: lead.id,
            reason,
            ...(note ? { note } : {}),
          });
          toast({ text: `${name} ${status === "assigned" ? "has a new owner" : "waits for somebody"}` });
          await cache.refresh();
        }}
      />
      <ReasonDialog
        isOpen={open === "disqualify"}
        onClose={onClose}
        title={`Disqualify ${name}`}
        intro="The lead leaves your inbox. Everything about it stays on record."
        reasons={DISQUALIFY_REASONS}
        confirmLabel="Disqualify"
        onConfirm={async (reason) => void actions.disqualify(target, reason)}
      />
      <ReasonDialog
        isOpen={open === "recycle"}
        onClose={onClose}
        title={`Send ${name} back to nurture`}
        intro="The lead leaves your inbox. When they get in touch again, it is decided again, you first."
        reasons={RECYCLE_REASONS}
        confirmLabel="Back to nurture"
        onConfirm={async (reason) => void actions.recycle(target, reason)}
      />
    </>
  );
}
