import { listed } from "#server/core/handoff/names.ts";
import type { Membership } from "#server/core/pool/membership.ts";
import { skillName } from "#server/core/pool/skills.ts";
import { skillOf } from "./pool-rules-words.ts";

/** Whom a pool takes in by itself while somebody edits it: as typed; `isOn` false: nobody. */
export type MembershipDraft = { isOn: boolean; all: string[]; any: string[]; timeZones: string[] };

/** Begins an edit from what is set. */
export function membershipDraftOf(membership: Membership | null): MembershipDraft {
  const typed = (names: readonly string[]) => names.map((name) => name.replace(":", ": "));
  const { all, any, timeZones } = membership ?? { all: [], any: [], timeZones: [] };
  return { isOn: membership !== null, all: typed(all), any: typed(any), timeZones };
}

/** What is to be saved: null for nobody, undefined while it cannot be saved. */
export function membershipFrom({ isOn, all, any, timeZones }: MembershipDraft): Membership | null | undefined {
  if (!isOn) return null;
  if (all.length + any.length + timeZones.length === 0 || unreadable(all) || unreadable(any)) return undefined;
  return { all: namesOf(all), any: namesOf(any), timeZones };
}

/** What is wrong with the skills that were typed, by field; null: nothing. */
export function membershipProblems(draft: MembershipDraft): { all: string | null; any: string | null } {
  const { isOn, all, any, timeZones } = draft;
  const isEmpty = isOn && all.length + any.length + timeZones.length === 0;
  const unread = (texts: readonly string[]) => (isOn && unreadable(texts) ? UNREADABLE : null);
  return { all: isEmpty ? "Name a skill or a time zone." : unread(all), any: unread(any) };
}

const UNREADABLE = "Write a skill as language: de, product: …, segment: … or seniority: …";
const unreadable = (texts: readonly string[]) => texts.some((text) => skillOf(text) === null);
const namesOf = (texts: readonly string[]) =>
  texts.flatMap((text) => {
    const skill = skillOf(text);
    return skill ? [skillName(skill.kind, skill.value)] : [];
  });

/** "Everybody with language: de and product: pumps, in Europe/Berlin or Europe/Vienna". */
export function membershipWords({ all, any, timeZones }: Membership): string {
  const said = (names: readonly string[]) => names.map((name) => name.replace(":", ": "));
  const skills = [...said(all), ...(any.length > 0 ? [listed(said(any), "or")] : [])];
  return [
    skills.length > 0 ? `Everybody with ${listed(skills)}` : "Everybody",
    ...(timeZones.length > 0 ? [`in ${listed(timeZones, "or")}`] : []),
  ].join(skills.length > 0 ? ", " : " ");
}

/** "Ana and Ben join, Cleo leaves; 5 members then." */
export function movesWords(joining: readonly string[], leaving: readonly string[], members: number): string {
  const part = (names: readonly string[], one: string, more: string) => {
    const told = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
    return names.length === 0 ? [] : [`${listed(told)} ${names.length === 1 ? one : more}`];
  };
  const moves = [...part(joining, "joins", "join"), ...part(leaving, "leaves", "leave")];
  const then = `${members === 1 ? "1 member" : `${members} members`} then.`;
  return moves.length === 0 ? `Nobody joins or leaves; ${then}` : `${moves.join(", ")}; ${then}`;
}
