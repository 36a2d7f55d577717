import { calShortfall } from "./cal-shortfall.ts";
import { chatwootBalanced } from "./chatwoot-balanced.ts";
import { fairlead } from "./fairlead.ts";
import { fewestCount } from "./fewest-count.ts";
import { leastRecentlyAssigned } from "./least-recently-assigned.ts";
import { nextInList } from "./next-in-list.ts";
import { nginxSmooth } from "./nginx-smooth.ts";
import { odooDailyQuota } from "./odoo-daily-quota.ts";
import type { Peer } from "./peer.ts";

/** Every way of sharing that is compared, by the name in the bench's last line. */
export const PEERS: Readonly<Record<string, Peer>> = {
  fairlead,
  nextInList,
  leastRecentlyAssigned,
  fewestCount,
  calShortfall,
  chatwootBalanced,
  odooDailyQuota,
  nginxSmooth,
};
