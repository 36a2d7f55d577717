import {
  Building2,
  CalendarDays,
  ChartLine,
  CircleAlert,
  CircleUserRound,
  Contact,
  Ellipsis,
  House,
  Import,
  Inbox,
  ListChecks,
  type LucideIcon,
  Mail,
  Route,
  Settings2,
  UsersRound,
} from "lucide-react";

const ICONS = {
  inbox: Inbox,
  leads: Contact,
  exceptions: CircleAlert,
  rules: Route,
  team: UsersRound,
  accounts: Building2,
  insights: ChartLine,
  intake: Import,
  settings: Settings2,
  setup: ListChecks,
  day: CalendarDays,
  person: CircleUserRound,
  mail: Mail,
  home: House,
  more: Ellipsis,
} as const satisfies Record<string, LucideIcon>;

/** Name of a picture in the rail; a name, not an element, so that a server layout can pass it. */
export type RailIconName = keyof typeof ICONS;

/** A place in the frame. It exists only when it is passed. */
export interface RailEntry {
  href: string;
  label: string;
  icon: RailIconName;
  /** Leads or exceptions that wait here; zero is not drawn. */
  count?: number | undefined;
  /** Places below it, shown while it is open. */
  children?: readonly { href: string; label: string }[];
}

/** The picture of a place. */
export function RailIcon({ name, className }: { name: RailIconName; className?: string }) {
  const Icon = ICONS[name];
  return <Icon aria-hidden="true" className={className} />;
}

/** Answers whether `pathname` is `href` or lies below it. */
export function isAt(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
