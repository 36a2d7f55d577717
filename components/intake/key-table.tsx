"use client";
import { Ellipsis, KeyRound, RotateCw } from "lucide-react";
import { useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { CellNote, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { KeyRow } from "./intake-rows.ts";
import { scopeWords } from "./scope-words.ts";
import type { ShownSecret } from "./shown-secret-dialog.tsx";
import { useKeyChanges } from "./use-key-changes.ts";

interface KeyTableProps {
  keys: readonly KeyRow[];
  slug: string;
  onShown: (shown: ShownSecret) => void;
}

type Asked = { key: KeyRow; what: "rotate" | "revoke" };

/** Keys, the live ones first; each can be rotated or revoked, after one question. */
export function KeyTable({ keys, slug, onShown }: KeyTableProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { rotate, revoke } = useKeyChanges(slug);
  const toast = useToast();
  const name = asked?.key.name ?? "";
  const doRevoke = async () => {
    if (!asked) return;
    await revoke(asked.key.id);
    toast({ text: `“${name}” is revoked` });
  };
  return (
    <>
      <Table label="API keys" isFullBleed>
        <thead>
          <tr>
            <Th>Key</Th>
            <Th>May</Th>
            <Th className="max-sm:hidden">Limit</Th>
            <Th className="max-sm:hidden">Made</Th>
            <Th className="max-sm:hidden">Last used</Th>
            <Th className="relative">
              <span className="sr-only">Actions</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyLine key={key.id} apiKey={key} onAsk={(what) => setAsked({ key, what })} />
          ))}
        </tbody>
      </Table>
      <ConfirmDialog
        isOpen={asked?.what === "rotate"}
        onClose={() => setAsked(null)}
        title={`Give “${name}” a new secret?`}
        confirmLabel="Rotate key"
        onConfirm={async () => {
          if (asked) onShown(await rotate(asked.key.id));
        }}
      >
        The present secret stops working within two seconds. Name, scopes, limits and source stay.
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asked?.what === "revoke"}
        onClose={() => setAsked(null)}
        title={`Revoke the key “${name}”?`}
        confirmLabel="Revoke key"
        isDanger
        onConfirm={doRevoke}
      >
        It stops working within two seconds and cannot be brought back. Its leads and its source stay.
      </ConfirmDialog>
    </>
  );
}

function KeyLine({ apiKey, onAsk }: { apiKey: KeyRow; onAsk: (what: Asked["what"]) => void }) {
  const { name, hint, scopes, ratePerSecond, burst, createdAt, lastUsedAt, revokedAt } = apiKey;
  const lastUsed = lastUsedAt ? (
    <>
      Last used <RelativeTime at={lastUsedAt} />
    </>
  ) : (
    "Never used"
  );
  return (
    <Tr isMuted={revokedAt !== null}>
      <Td>
        <span className="font-medium">{name}</span>
        <CellNote className="whitespace-nowrap font-mono">{hint}</CellNote>
      </Td>
      <Td className="min-w-32">
        {scopeWords(scopes)}
        <CellNote className="sm:hidden">{lastUsed}</CellNote>
      </Td>
      <Td className="whitespace-nowrap max-sm:hidden">
        {ratePerSecond === 0 ? "None" : `${ratePerSecond} a second, ${burst} at once`}
      </Td>
      <Td className="whitespace-nowrap max-sm:hidden">
        <RelativeTime at={createdAt} />
      </Td>
      <Td className="whitespace-nowrap max-sm:hidden">{lastUsedAt ? <RelativeTime at={lastUsedAt} /> : "Never"}</Td>
      <Td isNumber>{revokedAt ? <Badge tone="line">Revoked</Badge> : <KeyMenu name={name} onAsk={onAsk} />}</Td>
    </Tr>
  );
}

function KeyMenu({ name, onAsk }: { name: string; onAsk: (what: Asked["what"]) => void }) {
  return (
    <Menu
      label={`Actions for ${name}`}
      align="end"
      items={[
        { id: "rotate", label: "Rotate: new secret", icon: <RotateCw />, onSelect: () => onAsk("rotate") },
        {
          id: "revoke",
          label: "Revoke",
          icon: <KeyRound />,
          isDanger: true,
          startsGroup: true,
          onSelect: () => onAsk("revoke"),
        },
      ]}
      trigger={(trigger) => <IconButton {...trigger} label={`Actions for ${name}`} icon={<Ellipsis />} size="sm" />}
    />
  );
}
