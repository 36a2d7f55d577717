/** How a sentence speaks of a lead's owner: by name to others, to themselves as "you". */
export type Speaking = {
  /** "Ana", "you" */
  readonly owner: string;
  /** "Ana owns", "you own" */
  readonly owns: string;
  /** "Ana was", "you were" */
  readonly was: string;
  readonly they: string;
  readonly them: string;
  readonly their: string;
  readonly theirs: string;
};

/** Speaks of somebody by name. */
export const speakingOf = (name: string): Speaking => ({
  owner: name,
  owns: `${name} owns`,
  was: `${name} was`,
  they: "they",
  them: "them",
  their: "their",
  theirs: "theirs",
});

/** Speaks to the owner. */
export const TO_THE_OWNER: Speaking = {
  owner: "you",
  owns: "you own",
  was: "you were",
  they: "you",
  them: "you",
  their: "your",
  theirs: "yours",
};

const TO_YOU: Readonly<Record<string, string>> = { is: "are", has: "have", gets: "get", lacks: "lack", takes: "take" };

/** Puts a clause that stands after a name after "you": "is paused" becomes "are paused". */
export const clauseToYou = (clause: string): string =>
  clause.replace(/\b(is|has|gets|lacks|takes)\b/, (verb) => TO_YOU[verb] ?? verb);
