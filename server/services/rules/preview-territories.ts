import { listTargetNames } from "#db/queries/rules/names.ts";
import {
  listAccountPlaces,
  listOpenLeadPlaces,
  listPoolMemberships,
  type PlaceRow,
} from "#db/queries/rules/territory-places.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import type { TerritoryOwner } from "#server/core/library/library.ts";
import { type Move, type Trees, territoryMoves } from "#server/core/library/territory-moves.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { readDraft, readLive } from "./read-editor.ts";

/** So many leads, and as many accounts, are looked at: the latest assigned, and the first by name. */
const MOST_LOOKED_AT = 20_000;
/** So many are named one by one. */
const MOST_NAMED = 50;

/** A lead or an account that would be somebody else's; `from` null: nobody has it, `to` null: nobody would. */
export type NamedMove = {
  kind: "lead" | "account";
  id: string;
  name: string;
  company: string | null;
  territory: string;
  from: string | null;
  to: string | null;
};

/** What would move within one territory. */
export type MovedTerritory = { id: string; name: string; to: string | null; leads: number; accounts: number };

/** What the draft's territories would change, by territory in the order of the tree, and the first of it by name. */
export type TerritoryPreview = {
  leads: number;
  accounts: number;
  /** How many were looked at; `isPart` where there are more. */
  lookedAt: { leads: number; accounts: number; isPart: boolean };
  territories: MovedTerritory[];
  first: NamedMove[];
};

/**
 * Reads which open leads and accounts would be somebody else's by the territories of the draft. Nothing moves by
 * itself when it is published: only new leads follow the tree. Without a draft nothing would move.
 */
export function previewTerritories(actor: Actor): Promise<TerritoryPreview> {
  demand(actor, "writeRules");
  return reading(actor, async (scope) => {
    const { library: before } = await readLive(scope);
    const after = (await readDraft(scope))?.library ?? before;
    if (JSON.stringify(before.territories) === JSON.stringify(after.territories)) return NOTHING;
    const leads = await listOpenLeadPlaces(scope, { limit: MOST_LOOKED_AT + 1 });
    const accounts = await listAccountPlaces(scope, { limit: MOST_LOOKED_AT + 1 });
    const trees = { before, after, membersOf: await readMembers(scope) };
    const moved = [...movesOf("lead", leads, trees), ...movesOf("account", accounts, trees)];
    const { reps, pools } = await listTargetNames(scope);
    const names = new Map([...reps, ...pools].map(({ id, name }) => [id, name]));
    return {
      leads: moved.filter(({ kind }) => kind === "lead").length,
      accounts: moved.filter(({ kind }) => kind === "account").length,
      lookedAt: {
        leads: Math.min(leads.length, MOST_LOOKED_AT),
        accounts: Math.min(accounts.length, MOST_LOOKED_AT),
        isPart: Math.max(leads.length, accounts.length) > MOST_LOOKED_AT,
      },
      territories: byTerritory(moved, [...after.territories, ...before.territories], names),
      first: moved.slice(0, MOST_NAMED).map((one) => named(one, names)),
    };
  });
}

const NOTHING: TerritoryPreview = {
  leads: 0,
  accounts: 0,
  lookedAt: { leads: 0, accounts: 0, isPart: false },
  territories: [],
  first: [],
};

type Moved = { kind: NamedMove["kind"]; row: PlaceRow; move: Move };

async function readMembers(scope: WorkspaceScope): Promise<Trees["membersOf"]> {
  const byPool = Map.groupBy(await listPoolMemberships(scope), ({ poolId }) => poolId);
  return new Map([...byPool].map(([poolId, members]) => [poolId, new Set(members.map(({ repId }) => repId))]));
}

function movesOf(kind: Moved["kind"], rows: readonly PlaceRow[], trees: Trees): Moved[] {
  const known = new Map(rows.slice(0, MOST_LOOKED_AT).map((row) => [row.id, row]));
  const placed = [...known.values()].map((row) => ({ id: row.id, place: row, ownerRepId: row.ownerRepId }));
  return territoryMoves(placed, trees).map((move) => ({ kind, move, row: known.get(move.id) as PlaceRow }));
}

type Called = ReadonlyMap<string, string>;

function byTerritory(moved: readonly Moved[], order: readonly { id: string }[], names: Called): MovedTerritory[] {
  const groups = Map.groupBy(moved, ({ move }) => move.territory.id);
  return [...new Set(order.map(({ id }) => id))].flatMap((id) => {
    const [first, ...rest] = groups.get(id) ?? [];
    if (!first) return [];
    const leads = [first, ...rest].filter(({ kind }) => kind === "lead").length;
    const { territory, to } = first.move;
    return [{ id, name: territory.name, to: called(to, names), leads, accounts: rest.length + 1 - leads }];
  });
}

function named({ kind, row, move }: Moved, names: Called): NamedMove {
  const { id, name, company, ownerRepId } = row;
  const from = ownerRepId === null ? null : (names.get(ownerRepId) ?? null);
  return { kind, id, name, company, territory: move.territory.name, from, to: called(move.to, names) };
}

/** "Ana Peters", "pool EMEA"; null: nobody. */
function called(owner: TerritoryOwner | null, names: Called): string | null {
  if (owner === null) return null;
  const name = names.get(owner.id) ?? "";
  return owner.kind === "pool" ? `pool ${name}` : name;
}
