import type { Tab } from "#components/ui/tabs.tsx";

/** The places within Rules. */
export const rulesTabs = (slug: string): Tab[] => [
  { href: `/${slug}/rules`, label: "Ruleset" },
  { href: `/${slug}/rules/segments`, label: "Segments" },
  { href: `/${slug}/rules/lists`, label: "Value lists" },
  { href: `/${slug}/rules/territories`, label: "Territories" },
  { href: `/${slug}/rules/policies`, label: "SLA policies" },
  { href: `/${slug}/rules/tracks`, label: "Nurture tracks" },
  { href: `/${slug}/rules/versions`, label: "Versions" },
];
