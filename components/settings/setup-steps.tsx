import { CodeXml, TextCursorInput } from "lucide-react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { doneSteps, FIRST_RUN_STEPS, type FirstRunState, type FirstRunStep } from "#server/core/first-run.ts";
import type { SetupStep } from "./setup-list.tsx";

/** What the set-up page knows: the workspace's facts, and whether the reader's own address is verified. */
export type SetupFacts = FirstRunState & { createdAt: Date };

/** Answers the steps as the page shows them; the first that is not done is the one to do now. */
export function setupSteps(slug: string, facts: SetupFacts, isVerified: boolean): SetupStep[] {
  const done = doneSteps(facts);
  const now = FIRST_RUN_STEPS.find((step) => !done.has(step));
  const stateOf = (step: FirstRunStep) => (done.has(step) ? "done" : step === now ? "now" : "later");
  const words = stepWords(slug, facts, isVerified);
  return FIRST_RUN_STEPS.map((step) => {
    const { choices, action, ...rest } = words[step];
    const isDone = done.has(step);
    return {
      ...rest,
      id: step,
      is: stateOf(step),
      ...(action ? { action } : {}),
      ...(choices && !isDone ? { choices } : {}),
    };
  });
}

type Words = Omit<SetupStep, "id" | "is">;

function stepWords(slug: string, facts: SetupFacts, isVerified: boolean): Record<FirstRunStep, Words> {
  const { repCount, invitationCount } = facts;
  return {
    created: {
      title: "Workspace created",
      note: isVerified ? "Your address is verified." : "Verify your address: the link is in the mail we sent you.",
      aside: <RelativeTime at={facts.createdAt} />,
    },
    source: {
      title: "Connect one source",
      note: "Leads start to arrive, and are kept even before anybody is invited.",
      ...(facts.hasKey || facts.hasForm ? { action: { label: "Open intake", href: `/${slug}/intake` } } : {}),
      choices: [
        {
          title: "A form",
          note: "Built here, on any website",
          href: `/${slug}/intake/forms/new`,
          icon: <TextCursorInput />,
        },
        { title: "The API", note: "Your developers send leads", href: `/${slug}/intake/keys`, icon: <CodeXml /> },
      ],
    },
    people: {
      title: "Invite the people who take leads",
      note: repCount > 1 ? `${repCount} people take leads.` : "They set their own hours; you set limits in Team.",
      ...(invitationCount > 0 ? { aside: invitationCount === 1 ? "1 invited" : `${invitationCount} invited` } : {}),
      action: { label: "Invite", href: `/${slug}/settings/members?invite=rep` },
    },
    rule: {
      title: "Make a rule of your own",
      note:
        facts.publishedVersion > 1
          ? `Version ${facts.publishedVersion} of your rules is live.`
          : "Four starter rules run now, the last sends everything else to you. Change what does not fit and publish.",
      action: { label: "Open rules", href: `/${slug}/rules` },
    },
    lead: {
      title: "Send a first lead",
      note: facts.hasLead
        ? "Leads arrive, each with an owner and the reason."
        : "Fill in your form or send one with curl, and watch it reach the inbox with the reason.",
      action: facts.hasLead
        ? { label: "Open inbox", href: `/${slug}/inbox` }
        : { label: "Send one", href: `/${slug}/intake` },
    },
  };
}
