import type { Peer } from "./peer.ts";

/** Leads that the whole team can take a day; a member's capacity of 30 days is 30 times their share of it. */
const TEAM_LEADS_A_DAY = 40;

/**
 * Odoo's daily quota: at the day's run members stand by quota (capacity of 30 days ÷ 30, rounded half up), largest
 * first, equal ones by chance; a lead goes to the first who can take it, who moves to the end, or out when the quota is
 * used. A lead that nobody has quota for waits, so here it begins the next day.
 * Source: addons/crm/models/crm_team.py, _assign_and_convert_leads; crm_team_member.py, _get_assignment_quota.
 */
export const odooDailyQuota: Peer = (weights, random) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const daily = weights.map((weight) => Math.floor((TEAM_LEADS_A_DAY * weight) / total + 0.5));
  let quota: number[] = [];
  let line: number[] = [];
  const beginDay = (): void => {
    quota = [...daily];
    line = daily
      .map((most, at) => ({ at, most, tie: random() }))
      .filter(({ most }) => most > 0)
      .sort((a, b) => b.most - a.most || b.tie - a.tie)
      .map(({ at }) => at);
  };
  beginDay();
  return (isPresent) => {
    if (!line.some((at) => isPresent[at])) beginDay();
    // Somebody whose share rounds to nothing is never in the line; where only such are present, the first takes it.
    const winner = line.find((at) => isPresent[at]) ?? isPresent.indexOf(true);
    line = line.filter((at) => at !== winner);
    quota[winner] = (quota[winner] ?? 0) - 1;
    if ((quota[winner] ?? 0) > 0) line.push(winner);
    return winner;
  };
};
