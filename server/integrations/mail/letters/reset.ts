import { renderLetter } from "../letter.ts";

/** The mail that lets somebody choose a new password. */
export const resetLetter = ({ name, url, hours }: { name: string; url: string; hours: number }) =>
  renderLetter({
    subject: "Choose a new password for Fairlead",
    paragraphs: [
      `Hello ${name},`,
      "somebody, most likely you, asked for a new password. Choosing one signs you out everywhere else.",
    ],
    action: { label: "Choose a new password", url },
    footnote: `The link works once, for ${hours} hours. If it was not you, do nothing: your password stays as it is.`,
  });
