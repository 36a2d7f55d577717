import type { ReactNode } from "react";
import { SampleData } from "./sample-data.tsx";

interface Section {
  name: string;
  about: string;
  rules: readonly { id: number; when: ReactNode; gives: ReactNode }[];
}

const SECTIONS: readonly Section[] = [
  {
    name: "Guards",
    about: "Keep out what is not a lead",
    rules: [
      { id: 1, when: "Company domain is any of our competitors’", gives: "disqualify" },
      { id: 2, when: "Email domain matches *.edu and lead type is not Partner", gives: "nurture" },
    ],
  },
  {
    name: "Ownership",
    about: "Whoever already knows them keeps them",
    rules: [
      {
        id: 3,
        when: "Same person as an existing lead",
        gives: (
          <>
            that lead’s <b>owner</b>, else try next
          </>
        ),
      },
      { id: 4, when: "Account has an owner", gives: <b>account owner</b> },
      { id: 5, when: "Somebody here already works with this company", gives: <b>that rep</b> },
    ],
  },
  {
    name: "Territory and specialty",
    about: "Who fits best",
    rules: [
      {
        id: 6,
        when: (
          <>
            Country in <b>EMEA</b>, 200 to 2,000 employees
          </>
        ),
        gives: (
          <>
            pool <b>EMEA mid-market</b>
          </>
        ),
      },
      {
        id: 7,
        when: (
          <>
            Lead type is <b>Trial</b>
          </>
        ),
        gives: (
          <>
            pool <b>Onboarding</b>
          </>
        ),
      },
    ],
  },
  {
    name: "Catch-all",
    about: "Cannot be deleted; somebody answers for it",
    rules: [{ id: 8, when: "Everything else", gives: <b>Greta Lindholm</b> }],
  },
];

/** A ruleset as it is read: sections in order, each rule a sentence. */
export function RulesExample() {
  return (
    <div className="relative pl-10 max-sm:pl-6">
      <svg
        aria-hidden="true"
        viewBox="0 0 24 100"
        preserveAspectRatio="none"
        className="absolute inset-y-0 left-0 h-full w-6 fill-ramp-2 max-sm:w-3"
      >
        <path d="M4 0C4 22 5 30 6 46S9.5 78 11 100H13C14.5 78 17 62 18 46S20 22 20 0Z" />
      </svg>
      {SECTIONS.map((section) => (
        <section key={section.name} className="pt-5 first:pt-0">
          <h3 className="pb-2 font-semibold">
            {section.name} <span className="font-normal text-ink-3 text-sm">{section.about}</span>
          </h3>
          <ol>
            {section.rules.map((rule) => (
              <li key={rule.id} className="flex gap-2.5 border-line-soft border-t py-2 text-sm">
                <span className="w-5 flex-none text-ink-3 text-xs leading-5 tabular-nums">{rule.id}</span>
                <span className="min-w-0">
                  {rule.when} <span className="text-ink-2">→ {rule.gives}</span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <SampleData />
    </div>
  );
}
