import type { Tab } from "#components/ui/tabs.tsx";

/** The parts of Team as tabs of the top line. */
export function teamTabs(slug: string): Tab[] {
  return [
    { href: `/${slug}/team`, label: "Pools" },
    { href: `/${slug}/team/people`, label: "People" },
    { href: `/${slug}/team/coverage`, label: "Coverage" },
    { href: `/${slug}/team/queues`, label: "Queues" },
    { href: `/${slug}/team/holidays`, label: "Holidays" },
  ];
}
