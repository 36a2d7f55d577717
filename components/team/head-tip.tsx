import type { ReactNode } from "react";
import { Tooltip } from "#components/ui/tooltip.tsx";

/** A column's name that explains itself on hover and focus. */
export function HeadTip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Tooltip text={text} side="bottom">
      <button type="button" className="cursor-help border-line-strong border-b border-dotted font-medium">
        {children}
      </button>
    </Tooltip>
  );
}
