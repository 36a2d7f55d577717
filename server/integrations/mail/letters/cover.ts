import type { Brief } from "#server/core/handoff/brief.ts";
import { renderLetter } from "../letter.ts";

export type CoverLetter = {
  coverName: string;
  ownerName: string;
  workspaceName: string;
  priority: string;
  /** Who covers, and until when, in one sentence. */
  until: string;
  brief: Brief;
  url: string;
};

/** The mail that asks somebody to act on a lead while its owner is away. */
export function coverLetter({ coverName, ownerName, workspaceName, priority, until, brief, url }: CoverLetter) {
  const wants = brief.wants.replace(/\.$/, "");
  return renderLetter({
    subject: `${priority} lead of ${ownerName}, please cover: ${wants}`,
    paragraphs: [
      `Hello ${coverName},`,
      `${ownerName} is away, and this lead is urgent. ${until} ${ownerName} stays the owner.`,
      `${wants}.`,
      ...(brief.message ? [`“${brief.message}”`] : []),
    ],
    facts: [
      ["Priority", priority],
      ...(brief.facts.length > 0 ? [["Known", brief.facts.join(" · ")] as const] : []),
      ["Ask first", brief.askFirst.question],
      ["Next step", brief.nextStep],
    ],
    action: { label: "Open the lead", url },
    footnote: `You get one mail for each lead that you cover in ${workspaceName}.`,
  });
}
