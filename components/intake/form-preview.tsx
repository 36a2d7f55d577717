"use client";
import { RotateCcw } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { renderForm } from "#components/embed/render.ts";
import { Button } from "#components/ui/button.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { FormDefinition } from "#server/core/form/form-definition.ts";
import { publicForm } from "#server/core/form/public-form.ts";
import { thankYouFor } from "#server/core/form/thank-you.ts";

/** The form as visitors get it, drawn by the snippet's own code. It can be filled and sent; nothing is stored. */
export function FormPreview({ definition }: { definition: FormDefinition }) {
  const host = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    root.replaceChildren();
    host.current.dataset["round"] = String(round);
    renderForm(root, publicForm(definition), async () => answerOf(definition));
  }, [definition, round]);
  return (
    <section aria-label="Preview">
      <SectionHead
        title="Preview"
        note="as visitors see it"
        className="mb-2"
        actions={
          <Button size="xs" icon={<RotateCcw />} onClick={() => setRound(round + 1)}>
            Fill again
          </Button>
        }
      />
      <div className="rounded-md border border-line bg-canvas p-5 text-base">
        <div ref={host} />
      </div>
    </section>
  );
}

function answerOf(definition: FormDefinition) {
  const thanks = thankYouFor(definition, null);
  return thanks.kind === "text" ? { thank_you: thanks } : { thank_you: { title: "On to your page", text: thanks.url } };
}
