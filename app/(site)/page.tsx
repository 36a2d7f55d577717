import type { Metadata } from "next";
import { DecisionExample } from "#components/site/decision-example.tsx";
import { FairnessExample } from "#components/site/fairness-example.tsx";
import { HeroLine } from "#components/site/hero-line.tsx";
import { RequestExample } from "#components/site/request-example.tsx";
import { RulesExample } from "#components/site/rules-example.tsx";
import { SiteFooter } from "#components/site/site-footer.tsx";
import { SiteHeader } from "#components/site/site-header.tsx";
import { Story } from "#components/site/story.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";

export const metadata: Metadata = { title: "Lead routing you can read" };

/** The public page: what Fairlead does, each claim beside its picture. */
export default function LandingPage() {
  return (
    <div className="mx-auto max-w-[1248px] px-6 max-sm:px-4">
      <SiteHeader />
      <main>
        <section className="pt-18 max-sm:pt-8">
          <h1 className="font-semibold text-2xl tracking-[-0.03em] max-md:text-[2.25rem] max-md:leading-[2.5rem]">
            Every lead to the right person, <br className="max-md:hidden" />
            for a reason you can read.
          </h1>
          <p className="mt-5 mb-7 max-w-[700px] text-ink-2 text-lg leading-[30px] tracking-[-0.012em] max-sm:text-md max-sm:leading-[26px]">
            Fairlead decides who owns each inbound B2B lead, how urgent it is and what happens next. Then it shows why,
            keeps the shares fair, and lets you try a change before it is live.
          </p>
          <div className="flex flex-wrap gap-2.5">
            <ButtonLink kind="primary" size="lg" href="/sign-up">
              Create a workspace
            </ButtonLink>
            <ButtonLink size="lg" href="/sign-in">
              Sign in
            </ButtonLink>
          </div>
          <HeroLine />
        </section>
        <Story
          id="decides"
          title="A decision is a sentence"
          text="Not a log entry. Whoever asks “why did this lead go there?” reads the answer, and sees who else could have had it and why they did not."
        >
          <DecisionExample />
        </Story>
        <Story
          id="fairness"
          title="Fair, and you can check it"
          text="Each pool keeps a ledger of what it owes each person, in leads. While everybody is there, nobody is ever a whole lead from their share. Nobody is reset by a holiday, and nobody is flooded on return."
        >
          <FairnessExample />
        </Story>
        <Story
          id="rules"
          title="What you see is what runs"
          text="One list of rules in fixed sections, read from top to bottom. Type a lead and follow it through a draft before anybody feels the change. Publish with a note, and go back to any version."
        >
          <RulesExample />
        </Story>
        <Story
          id="api"
          title="Leads arrive through what you have"
          text="A form on your site, a page we host, or a request that is answered with an owner. A retry never makes a second lead."
        >
          <RequestExample />
        </Story>
        <section className="flex items-center justify-between gap-12 py-14 max-md:flex-col max-md:items-start max-md:gap-6">
          <div>
            <h2 className="mb-2 max-w-[720px] font-semibold text-xl tracking-[-0.022em]">
              A fairlead is the ring on a ship that guides a line so that it never chafes.
            </h2>
            <p className="text-ink-2">
              Create a workspace and send it one lead: the answer names the owner and the reason.
            </p>
          </div>
          <ButtonLink kind="primary" size="lg" href="/sign-up">
            Create a workspace
          </ButtonLink>
        </section>
      </main>
      <SiteFooter />
    </div>
  );
}
