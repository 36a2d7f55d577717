import { renderLetter } from "../letter.ts";

/** The mail for somebody with an account at whose address somebody signs up again. */
export const accountLetter = ({ name, url }: { name: string; url: string }) =>
  renderLetter({
    subject: "You have a Fairlead account already",
    paragraphs: [
      `Hello ${name},`,
      "somebody, perhaps you, signed up with this address. It has an account already, so nothing new was made. Sign in to go on; there you can create another workspace too.",
    ],
    action: { label: "Sign in", url },
    footnote: "You can choose a new password there. If it was not you, do nothing: nobody was told of your account.",
  });
