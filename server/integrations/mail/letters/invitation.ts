import type { Role } from "#server/core/access.ts";
import { renderLetter } from "../letter.ts";

const AS: Readonly<Record<Role, string>> = { owner: "an owner", admin: "an admin", manager: "a manager", rep: "a rep" };

export type Invited = { inviter: string; workspace: string; role: Role; url: string; days: number };

/** The mail that invites somebody to a workspace. */
export const invitationLetter = ({ inviter, workspace, role, url, days }: Invited) =>
  renderLetter({
    subject: `${inviter} invites you to ${workspace} on Fairlead`,
    paragraphs: [
      `${inviter} invites you to ${workspace} as ${AS[role]}.`,
      "Fairlead decides who takes each lead that arrives, and shows why.",
    ],
    action: { label: "Accept the invitation", url },
    footnote: `The link works for ${days} days and for this address only. If you do not know ${inviter}, do nothing.`,
  });
