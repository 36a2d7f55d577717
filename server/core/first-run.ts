/** The steps from a new workspace to its first routed lead, in order. */
export const FIRST_RUN_STEPS = ["created", "source", "people", "rule", "lead"] as const;
/** One of `FIRST_RUN_STEPS`. */
export type FirstRunStep = (typeof FIRST_RUN_STEPS)[number];

/** What the steps are judged by; all of it is read from the workspace's rows. */
export type FirstRunState = {
  hasKey: boolean;
  hasForm: boolean;
  hasLead: boolean;
  repCount: number;
  invitationCount: number;
  publishedVersion: number;
};

/** Answers which steps are done. The first rep is the founder, the first version the starter ruleset: a second of each counts. */
export function doneSteps(state: FirstRunState): ReadonlySet<FirstRunStep> {
  const isDone: Record<FirstRunStep, boolean> = {
    created: true,
    source: state.hasKey || state.hasForm,
    people: state.repCount > 1 || state.invitationCount > 0,
    rule: state.publishedVersion > 1,
    lead: state.hasLead,
  };
  return new Set(FIRST_RUN_STEPS.filter((step) => isDone[step]));
}
