"use client";
import { ExternalLink } from "lucide-react";
import { useState } from "react";
import { ButtonGroup } from "#components/ui/button-group.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { CodeBlock } from "./code-block.tsx";

type Way = "embed" | "latch" | "hosted";

const WAYS = [
  { value: "embed", label: "Embed" },
  { value: "latch", label: "Latch on" },
  { value: "hosted", label: "Hosted page" },
] as const satisfies readonly { value: Way; label: string }[];

const HELP: Record<Way, string> = {
  embed:
    "Paste it where the form should appear. It works without cookies; without JavaScript it is a link to the hosted page.",
  latch:
    'For a form you have already: give the script its id. Fields are known by their names, or by data-fairlead="company" on a field.',
  hosted: "A page of its own, to link to from anywhere. It works without JavaScript.",
};

interface FormShareProps {
  publicKey: string;
  publicUrl: string;
  /** The link's words where there is no JavaScript. */
  title: string;
}

/** The three ways to use a form, each ready to copy. */
export function FormShare({ publicKey, publicUrl, title }: FormShareProps) {
  const [way, setWay] = useState<Way>("embed");
  const hosted = `${publicUrl}/f/${publicKey}`;
  const script = (more: string) =>
    `<script src="${publicUrl}/embed.js" data-form="${publicKey}"${more} async></script>`;
  const text: Record<Way, string> = {
    embed: `${script("")}\n<noscript><a href="${hosted}">${escaped(title)}</a></noscript>`,
    latch: `<form id="contact"> … </form>\n${script(' data-latch="#contact"')}`,
    hosted,
  };
  return (
    <section aria-label="Use it">
      <SectionHead
        title="Use it"
        className="mb-2"
        actions={
          <a className="link inline-flex items-center gap-1" href={hosted} target="_blank" rel="noopener noreferrer">
            Open the hosted page <ExternalLink className="size-3.5" />
          </a>
        }
      />
      <CodeBlock
        text={text[way]}
        what={way === "hosted" ? "the address" : "the snippet"}
        head={<ButtonGroup label="Way to use it" value={way} options={WAYS} onChange={setWay} />}
      />
      <p className="mt-2 text-ink-3 text-sm">{HELP[way]}</p>
    </section>
  );
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
