"use client";
import {
  Check,
  CircleX,
  Ellipsis,
  Hand,
  Mail,
  Phone,
  PhoneOutgoing,
  Recycle,
  Scale,
  StickyNote,
  ThumbsUp,
  Undo2,
  UsersRound,
} from "lucide-react";
import { useState } from "react";
import { ActionBar } from "#components/shell/action-bar.tsx";
import { useHotkeys } from "#components/shell/use-hotkeys.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { CREDIT_REASONS, type CreditReason, creditWords } from "#server/core/outcome/credit.ts";
import { LeadDialogs, type OpenDialog } from "./lead-dialogs.tsx";
import { leadName } from "./lead-words.ts";
import type { LeadPage } from "./types.ts";
import { useIsPhone } from "./use-is-phone.ts";
import { useLeadActions } from "./use-lead-actions.ts";

/** What the reader may do with a lead, with its keys; on a phone within the thumb's reach. */
export function LeadActions({ slug, page }: { slug: string; page: LeadPage }) {
  const { lead, may } = page;
  const actions = useLeadActions(slug);
  const isPhone = useIsPhone();
  const [open, setOpen] = useState<OpenDialog>(null);
  const name = leadName(lead);
  const isFirstAction = lead.firstActionAt === null;
  const target = { id: lead.id, name, isFirstAction };
  const primary = primaryOf(may, isFirstAction);
  const take = () => (may.claim ? actions.claim(target) : actions.accept(target));
  useHotkeys([
    ...(may.accept || may.claim
      ? [{ keys: "a", label: may.claim ? "Claim" : "Accept", group: "This lead", run: take }]
      : []),
    ...(may.log ? [{ keys: "e", label: "Log an action", group: "This lead", run: () => setOpen("log") }] : []),
    ...(may.reassign ? [{ keys: "r", label: "Reassign", group: "This lead", run: () => setOpen("reassign") }] : []),
  ]);
  return (
    <>
      <ActionBar>
        {(may.accept || may.claim) && (
          <Button
            kind="primary"
            icon={may.claim ? <Hand /> : <Check />}
            hotkey="a"
            onClick={take}
            className="max-sm:flex-1"
          >
            {may.claim ? "Claim" : "Accept"}
          </Button>
        )}
        {may.log && (
          <Button
            kind={primary === "log" ? "primary" : "default"}
            icon={<Phone />}
            hotkey="e"
            onClick={() => setOpen("log")}
            className="max-sm:order-first max-sm:flex-1"
          >
            {isFirstAction ? "Log first action" : "Log action"}
          </Button>
        )}
        {may.work && !isFirstAction && (
          <Button icon={<ThumbsUp />} onClick={() => actions.qualify(target)} className="max-sm:flex-1">
            Qualify
          </Button>
        )}
        {may.reassign && (!isPhone || primary === "reassign") && (
          <Button
            kind={primary === "reassign" ? "primary" : "default"}
            icon={<UsersRound />}
            hotkey="r"
            onClick={() => setOpen("reassign")}
            className="max-sm:flex-1"
          >
            {lead.ownerRepId === null ? "Assign" : "Reassign"}
          </Button>
        )}
        {may.reject && !isPhone && (
          <Button kind="quiet" onClick={() => setOpen("reject")}>
            Reject
          </Button>
        )}
        <Menu
          label="More"
          align="end"
          items={moreItems({
            page,
            isPhone,
            qualify: () => actions.qualify(target),
            askCredit: (reason) => actions.askCredit(target, reason),
            open: setOpen,
          })}
          trigger={(trigger) => <IconButton {...trigger} label="More" icon={<Ellipsis />} />}
        />
      </ActionBar>
      <LeadDialogs slug={slug} page={page} open={open} onClose={() => setOpen(null)} actions={actions} />
    </>
  );
}

function primaryOf(may: LeadPage["may"], isFirstAction: boolean): "take" | "log" | "reassign" | "none" {
  if (may.accept || may.claim) return "take";
  if (may.log && (may.isOwn || !may.work) && isFirstAction) return "log";
  return may.reassign && !may.work ? "reassign" : "none";
}

type More = {
  page: LeadPage;
  isPhone: boolean;
  qualify: () => void;
  askCredit: (reason: CreditReason) => void;
  open: (what: OpenDialog) => void;
};

/** What the bar does not show; on a phone that is more. */
function moreItems({ page: { lead, may, credit }, isPhone, qualify, askCredit, open }: More): MenuItem[] {
  const contact: MenuItem[] = [
    { id: "call", label: `Call ${lead.phone}`, icon: <PhoneOutgoing />, href: `tel:${lead.phone}` },
    { id: "write", label: `Write to ${lead.email}`, icon: <Mail />, href: `mailto:${lead.email}` },
  ].filter(({ id }) => (id === "call" ? lead.phone : lead.email) !== null);
  const moving: MenuItem[] = [
    { id: "reassign", label: "Reassign", icon: <UsersRound />, onSelect: () => open("reassign") },
    { id: "reject", label: "Reject", icon: <Undo2 />, onSelect: () => open("reject") },
  ].filter(({ id }) => (id === "reassign" ? may.reassign : may.reject));
  const closing: MenuItem[] = [
    ...(lead.firstActionAt === null
      ? [{ id: "qualify", label: "Qualify", icon: <ThumbsUp />, onSelect: qualify }]
      : []),
    { id: "recycle", label: "Back to nurture", icon: <Recycle />, onSelect: () => open("recycle") },
    { id: "disqualify", label: "Disqualify", icon: <CircleX />, onSelect: () => open("disqualify") },
  ];
  const credits: MenuItem[] = credit?.canAsk
    ? CREDIT_REASONS.map((reason) => ({
        id: `credit-${reason}`,
        label: `Ask for a credit: ${creditWords(reason).toLowerCase()}`,
        icon: <Scale />,
        onSelect: () => askCredit(reason),
      }))
    : [];
  const note: MenuItem = { id: "note", label: "Write a note", icon: <StickyNote />, onSelect: () => open("note") };
  const groups = [contact, isPhone ? moving : [], may.work ? closing : [], credits, [note]].filter(
    (group) => group.length > 0,
  );
  return groups.flatMap((group, at) => group.map((item, place) => ({ ...item, startsGroup: at > 0 && place === 0 })));
}
