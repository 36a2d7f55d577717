import { renderLetter } from "../letter.ts";

/** The mail that lets somebody show that an address is theirs. */
export const verifyLetter = ({ name, url, hours }: { name: string; url: string; hours: number }) =>
  renderLetter({
    subject: "Verify your address for Fairlead",
    paragraphs: [
      `Hello ${name},`,
      "open the link and type the password you chose: that shows us that this address is yours. After that you can invite others.",
    ],
    action: { label: "Verify address", url },
    footnote: `The link works for ${hours / 24} days. If you did not sign up, do nothing: no mail will follow.`,
  });
