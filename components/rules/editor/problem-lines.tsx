import { TriangleAlert } from "lucide-react";
import type { DraftProblem } from "#server/core/routing/check-draft.ts";

/** What must be mended before publishing, said where it is. */
export function ProblemLines({ problems }: { problems: readonly DraftProblem[] }) {
  return problems.map(({ code, message }) => (
    <p key={`${code}${message}`} className="mt-1 flex items-start gap-1.5 text-soon-ink text-xs">
      <TriangleAlert aria-hidden="true" className="mt-px size-3.5" />
      {message}
    </p>
  ));
}
