import { deleteMembership, findMemberRole } from "#db/directory/membership.ts";
import { findRepOfPerson } from "#db/queries/team/rep.ts";
import { deactivateRepProfile } from "#db/queries/workspace/rep-profile.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Actor, demand, type Writing, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { readRulesetVersion } from "../rules/live-ruleset.ts";
import { renewTeam } from "../team/announce-team.ts";
import { demandAnotherOwner } from "./change-member-role.ts";
import { demandRole } from "./invite-member.ts";

/**
 * Ends a membership. Their rep profile takes no more leads but keeps history and balance; leads they own stay theirs
 * until somebody reassigns them. Refused for the last owner and for whoever answers for the catch-all.
 */
export async function removeMember(actor: Actor, personId: string): Promise<void> {
  demand(actor, "manageMembers");
  await writing(actor, async (w) => {
    const member = await findMemberRole(w.scope, personId);
    if (!member) throw notFound("member");
    demandRole(actor, member.role);
    await demandAnotherOwner(w.scope, member.role);
    await demandNotAccountable(w, personId);
    await deleteMembership(w.scope, personId);
    if (await deactivateRepProfile(w.scope, personId)) await renewTeam(w, actor);
    await audit(w, actor, {
      action: "member.removed",
      subjectKind: "member",
      subjectId: personId,
      detail: { role: member.role },
    });
  });
}

async function demandNotAccountable({ scope, head }: Writing, personId: string): Promise<void> {
  const rep = await findRepOfPerson(scope, personId);
  if (!rep) return;
  const { rules } = await readRulesetVersion(scope, head.rulesetVersion);
  const isNamed = rules.some(
    ({ section, action }) =>
      section === "catchAll" && action.targets.some((target) => target.kind === "rep" && target.id === rep.id),
  );
  if (isNamed) {
    throw new AppError(
      "precondition",
      `${rep.name} answers for every lead no rule matches. Publish a ruleset that names somebody else there first.`,
    );
  }
}
