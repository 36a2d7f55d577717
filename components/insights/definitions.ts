/** What each number counts, in a sentence: the words of its tooltip. All are of leads received in the period, tests left out. */
export const DEFINITIONS = {
  leads: "Leads received in these days.",
  due: "Leads whose first action was due: acted on, or past their due time.",
  attainment:
    "First actions done by their due time, of all that were due. The due time is frozen when the owner gets the lead and runs in the owner's working hours. Leads that are not due yet, and those closed before, are left out.",
  met: "Leads whose first action came by the due time.",
  late: "Leads whose due time passed without a first action: acted on after it, or not at all.",
  waiting: "Open leads with a due time and no first action yet; some of them may be late.",
  assigned: "From received until somebody first had the lead, on the wall clock.",
  accepted: "From the present owner's assignment until they accepted, on the wall clock.",
  firstAction:
    "From the present owner's assignment until their first logged call, email, meeting or note, on the wall clock.",
  whole:
    "From received until the present owner's first logged action, on the wall clock, nights and weekends included.",
  qualified: "From received until qualified, on the wall clock.",
  owned: "Leads that somebody has had, now or before.",
  rejected: "Leads that an owner rejected, each once however often.",
  reassigned: "Leads that a person took from one owner and gave to another, each once however often.",
  entitled: "The sum of the member's shares of each lead given while they were eligible, in proportion to the weights.",
  given: "Leads the pool gave this member by turns in the period, without corrections.",
  corrections: "Leads added or taken off by reassignment in the period. They move the balance, and are no turns.",
  balance: "Entitlement less leads and corrections since the pool began. Above zero the pool owes a lead.",
  worst:
    "The furthest any balance was from the pool's mean right after a turn. The mean is zero, but for leads that left the pool by reassignment: those it owes to all.",
  owedToEach: "What the pool owes each member for leads that left it by reassignment. It moves all balances alike.",
  widest:
    "The furthest this member's balance was from the pool's mean in the period, corrections included; the worst gap is that of turns alone.",
  waitingNow: "Leads that wait now, whenever they were received.",
} as const;

/** Half and nine in ten, as the tables' heads explain them. */
export const PERCENTILE_WORDS = {
  median: "Half of the leads took no longer (nearest rank).",
  p90: "Nine in ten took no longer (nearest rank): the slowest tenth begins here.",
} as const;
