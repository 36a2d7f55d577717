/**
 * The parts of the inbox: mine (open leads in my hands), held (waiting until somebody of a
 * pool is eligible), queue (waiting for people), unassigned (parked, no owner), team
 * (everybody's open leads, for those who see all).
 */
export const INBOX_TABS = ["mine", "team", "unassigned", "queue", "held"] as const;

/** One of `INBOX_TABS`. */
export type InboxTab = (typeof INBOX_TABS)[number];
