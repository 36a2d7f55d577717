/** One lead in the unit of the ledger. */
const LEAD_NANO = 1_000_000_000;

/** Billionths of a lead as leads. */
export const leads = (nano: number): number => nano / LEAD_NANO;

/** A member as the words need them. */
export interface Sharer {
  name: string;
  now: { exclusion: string | null };
  balanceNano: number;
}

/** What a pool does while nobody can take a lead, as the end of a sentence. */
export const NOBODY_WORDS = {
  hold: "it holds every lead until somebody can",
  overflow: "its leads go over to another pool",
  manager: "its leads go to the manager",
  assignWithCover: "its leads are shared among everybody, and covered meanwhile",
  assignAnyway: "its leads are shared among everybody all the same",
} as const;

/** The sentence on top of a pool: who can take a lead now, and how far anybody is from their share. */
export function poolSentence(members: readonly Sharer[], nobodyEligible: keyof typeof NOBODY_WORDS): string {
  if (members.length === 0) return `Nobody is in this pool yet, so ${NOBODY_WORDS[nobodyEligible]}.`;
  const able = members.filter(({ now }) => now.exclusion === null).length;
  const who =
    able === 0 ? `Nobody can take a lead now, so ${NOBODY_WORDS[nobodyEligible]}.` : ableWords(able, members.length);
  return `${who} ${gapWords(members)}`;
}

function ableWords(able: number, all: number): string {
  if (all === 1) return "Its one member can take a lead now.";
  return able === all ? `All ${all} can take a lead now.` : `${able} of ${all} can take a lead now.`;
}

function gapWords(members: readonly Sharer[]): string {
  const widest = Math.max(...members.map(({ balanceNano }) => Math.abs(leads(balanceNano))));
  if (widest < 0.005) return "Everybody has exactly their share.";
  return `Nobody is further than ${ceil2(widest)} ${widest <= 1 ? "of a lead" : "leads"} from their share.`;
}

/** Two decimals, never less than the truth. */
const ceil2 = (value: number): string => (Math.ceil(value * 100 - 1e-6) / 100).toFixed(2);

interface NextWords {
  name: string;
  balanceNano: number;
  passedOver: readonly { name: string; reason: string }[];
}

/** Why this one is next: what the pool owes them with the coming lead, and who is owed more but cannot take it. */
export function nextSentence({ name, balanceNano, passedOver }: NextWords): string {
  const owed = leads(balanceNano);
  const first =
    owed >= 0.005
      ? `${name} is next: with the coming lead the pool owes them ${owed.toFixed(2)}.`
      : `${name} is next: of those who can take a lead, nobody is owed more.`;
  const [over] = passedOver;
  if (!over) return first;
  const others = passedOver.length === 1 ? `${over.name} is` : `${over.name} and ${passedOver.length - 1} more are`;
  return `${first} ${others} owed more, but ${over.reason}.`;
}

const ORDINALS = ["next", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** A place in line: "next", "third", "14th". */
export function placeWords(place: number): string {
  return ORDINALS[place - 1] ?? `${place}${suffixOf(place)}`;
}

/** Short, for a narrow line: "Next", "3rd to be next". */
export function shortPlaceWords(place: number): string {
  return place === 1 ? "Next" : `${place}${suffixOf(place)} to be next`;
}

function suffixOf(place: number): string {
  if (place % 100 >= 11 && place % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][place % 10] ?? "th";
}

/** A balance in two words: "0.29 ahead", "0.44 owed", "level". */
export function shortBalanceWords(nano: number): string {
  const size = Math.abs(leads(nano)).toFixed(2);
  if (Number(size) === 0) return "level";
  return nano > 0 ? `${size} owed` : `${size} ahead`;
}

/** Why a balance is what it is: "Your share so far is 31.71 leads and you had 32." */
export function shareWords({ balanceNano, assigned }: { balanceNano: number; assigned: number }): string {
  const share = (leads(balanceNano) + assigned).toFixed(2);
  if (assigned === 0 && Number(share) === 0) return "No lead of this pool was shared out while you were there.";
  return `Your share so far is ${share} ${share === "1.00" ? "lead" : "leads"} and you had ${assigned}.`;
}
