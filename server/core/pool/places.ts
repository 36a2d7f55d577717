type Named = { readonly repId: string };

/** A list this short is quicker looked through than indexed. */
const SHORT = 16;

/**
 * Answers where each of some people stands in a list, −1 where they do not. Roster and ledger mostly list them in the
 * same order, so the next one is looked at first.
 */
export function placesOf(people: readonly Named[], list: readonly Named[]): number[] {
  let byId: Map<string, number> | null = null;
  let next = 0;
  const places: number[] = [];
  for (let at = 0; at < people.length; at++) {
    const repId = people[at]?.repId ?? "";
    let place = next;
    if (list[place]?.repId !== repId) {
      if (list.length > SHORT) byId ??= indexById(list);
      place = byId ? (byId.get(repId) ?? -1) : list.findIndex((one) => one.repId === repId);
    }
    places.push(place);
    if (place >= 0) next = place + 1;
  }
  return places;
}

function indexById(list: readonly Named[]): Map<string, number> {
  const byId = new Map<string, number>();
  list.forEach(({ repId }, at) => byId.set(repId, at));
  return byId;
}
