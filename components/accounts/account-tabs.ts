import type { Tab } from "#components/ui/tabs.tsx";

/** The parts of Accounts as tabs of the top line. */
export function accountTabs(slug: string): Tab[] {
  return [
    { href: `/${slug}/accounts`, label: "Accounts" },
    { href: `/${slug}/accounts/opportunities`, label: "Opportunities" },
  ];
}
