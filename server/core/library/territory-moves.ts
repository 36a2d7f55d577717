import { FactSlots, type FactsOf } from "../conditions/evaluate.ts";
import { type FactValue, toFactValue } from "../conditions/facts.ts";
import type { Library, Territory, TerritoryOwner } from "./library.ts";
import { LibraryIndex } from "./resolve.ts";
import { TerritoryTree } from "./territory-tree.ts";

/** What territories ask of a lead or a company; null is missing. */
export type Place = {
  readonly country: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly companyDomain: string | null;
};

/** A lead or an account with where it lies and who has it. */
export type Placed = { readonly id: string; readonly place: Place; readonly ownerRepId: string | null };

/** Somebody's who would be somebody else's. `territory`: where it lies by the later tree, else by the earlier one. `to` null: nobody's. */
export type Move = { readonly id: string; readonly territory: Territory; readonly to: TerritoryOwner | null };

/** Two trees, and who is in which pool: whoever has a lead already need not give it to a pool of theirs. */
export type Trees = {
  readonly before: Library;
  readonly after: Library;
  readonly membersOf: ReadonlyMap<string, ReadonlySet<string>>;
};

/**
 * Answers which of the placed would go to another owner by the later of two trees, in their order: those in a
 * territory whose owner differs between the trees, unless that owner has them already. Never throws: territories that
 * lie in a circle are below nothing.
 */
export function territoryMoves(placed: readonly Placed[], { before, after, membersOf }: Trees): Move[] {
  const earlier = treeOf(before);
  const later = treeOf(after);
  return placed.flatMap(({ id, place, ownerRepId }): Move[] => {
    const was = earlier(place);
    const is = later(place);
    const territory = is.territory ?? was.territory;
    if (territory === null || keyOf(was.owner) === keyOf(is.owner)) return [];
    return has(is.owner, ownerRepId, membersOf) ? [] : [{ id, territory, to: is.owner }];
  });
}

/** Answers whether whoever has a lead is the owner of its territory already, or one of the pool that is. */
function has(owner: TerritoryOwner | null, repId: string | null, membersOf: Trees["membersOf"]): boolean {
  if (owner === null || repId === null) return false;
  return owner.kind === "rep" ? owner.id === repId : membersOf.get(owner.id)?.has(repId) === true;
}

const keyOf = (owner: TerritoryOwner | null) => (owner === null ? "" : `${owner.kind} ${owner.id}`);

type Belongs = { territory: Territory | null; owner: TerritoryOwner | null };

function treeOf(library: Library): (place: Place) => Belongs {
  const slots = new FactSlots();
  const tree = new TerritoryTree(new LibraryIndex(library), slots);
  const read = new Map(FACTS.map((field) => [slots.slotOf(`lead.${field}`), field]));
  return (place) => {
    const territory = tree.deepest(factsOf(place, read), null);
    return { territory, owner: territory && tree.ownerOf(territory) };
  };
}

const FACTS = ["country", "state", "postalCode", "industry", "employees", "companyDomain"] as const;

function factsOf(place: Place, read: ReadonlyMap<number, keyof Place>): FactsOf {
  return (slot): FactValue => {
    const field = read.get(slot);
    return field === undefined ? null : toFactValue(place[field]);
  };
}
