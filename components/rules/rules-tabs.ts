import type { Tab } from "#components/ui/tabs.tsx";

/** The places within Rules. */
export const rulesTabs = (slug: string): Tab[] => [
  { href: `/${slug}/rules`, label: "Ruleset" },
  { href: `/${slug}/rules/versions`, label: "Versions" },
];
