"use client";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Note } from "#components/ui/note.tsx";
import { CodeBlock } from "./code-block.tsx";
import { curlText } from "./curl-text.ts";

/** A secret as it was just made. */
export type ShownSecret = { name: string; secret: string };

interface ShownSecretDialogProps {
  shown: ShownSecret;
  publicUrl: string;
  onClose: () => void;
}

/** Shows a secret the one time it can be shown, with a call that already holds it. */
export function ShownSecretDialog({ shown: { name, secret }, publicUrl, onClose }: ShownSecretDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`The key “${name}”`}
      keepsOnOutsideClick
      footer={
        <Button kind="primary" onClick={onClose}>
          I have stored it
        </Button>
      }
    >
      <Note tone="soon" className="mb-4">
        This is the only time it is shown. We keep a hash, so we cannot show it again; a lost key is rotated.
      </Note>
      <CodeBlock text={secret} what="the key" head={<h3 className="font-medium text-sm">Secret</h3>} />
      <div className="mt-5">
        <CodeBlock
          text={curlText(publicUrl, secret)}
          what="the call"
          head={<h3 className="font-medium text-sm">Try it</h3>}
        />
      </div>
    </Dialog>
  );
}
