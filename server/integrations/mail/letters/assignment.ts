import type { Brief } from "#server/core/handoff/brief.ts";
import { renderLetter } from "../letter.ts";

export type AssignmentLetter = {
  repName: string;
  workspaceName: string;
  priority: string;
  /** One sentence. */
  reason: string;
  /** Until when to act first, in the rep's own time; null: no standard. */
  due: string | null;
  brief: Brief;
  url: string;
};

/** The mail that tells a rep of a lead that is theirs now. */
export function assignmentLetter({ repName, workspaceName, priority, reason, due, brief, url }: AssignmentLetter) {
  const wants = brief.wants.replace(/\.$/, "");
  return renderLetter({
    subject: `${priority} lead: ${wants}`,
    paragraphs: [
      `Hello ${repName},`,
      `${wants}.`,
      ...(brief.message ? [`“${brief.message}”`] : []),
      `Why you: ${reason}`,
    ],
    facts: [
      ["Act first by", due ?? "No fixed time"],
      ["Priority", priority],
      ...(brief.facts.length > 0 ? [["Known", brief.facts.join(" · ")] as const] : []),
      ["Ask first", brief.askFirst.question],
      ["Next step", brief.nextStep],
    ],
    action: { label: "Open the lead", url },
    footnote: `You get one mail for each lead that becomes yours in ${workspaceName}.`,
  });
}
