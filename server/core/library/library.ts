import * as z from "zod";
import { type Condition, conditionSchema } from "../conditions/condition.ts";
import { idSchema } from "../id.ts";

/** Most values of one list; at 10,000 a look-up is one hash. */
export const MOST_LIST_VALUES = 10_000;
/** Most territories of a workspace. */
export const MOST_TERRITORIES = 5_000;
/** Most postal ranges, states or companies of one territory. */
export const MOST_CRITERIA = 5_000;

const id = idSchema;
const name = z.string().trim().min(1).max(120);
const words = z.array(z.string().trim().min(1).max(200));

/** A named condition that many rules use. */
export const segmentSchema: z.ZodType<Segment> = z.strictObject({ id, name, condition: conditionSchema });
/** A named condition that many rules use. */
export type Segment = { id: string; name: string; condition: Condition };

/** Named values, such as competitors or strategic accounts; compared as text in rules is. */
export const valueListSchema = z.strictObject({ id, name, values: words.max(MOST_LIST_VALUES) });
/** A named list of values. */
export type ValueList = z.infer<typeof valueListSchema>;

/** Postal codes of a country from one code or beginning of a code to another of the same length, both included. */
export const postalRangeSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  from: z.string().min(1).max(12),
  to: z.string().min(1).max(12),
});
/** A range of postal codes. */
export type PostalRange = z.infer<typeof postalRangeSchema>;

/** What a lead must fulfil to be in a territory: each kind that is not empty, by one of its values. */
export const criteriaSchema = z.strictObject({
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).max(300),
  states: words.max(MOST_CRITERIA),
  postal: z.array(postalRangeSchema).max(MOST_CRITERIA),
  industries: words.max(500),
  employees: z.strictObject({ min: z.int().min(0).nullable(), max: z.int().min(0).nullable() }).nullable(),
  /** Domains of named companies. */
  domains: words.max(MOST_CRITERIA),
});
/** What a lead must fulfil to be in a territory, beside what its ancestors demand. */
export type Criteria = z.infer<typeof criteriaSchema>;

/** Who has a territory: a rep or a pool. */
export const territoryOwnerSchema = z.strictObject({ kind: z.enum(["rep", "pool"]), id });
/** Who has a territory. */
export type TerritoryOwner = z.infer<typeof territoryOwnerSchema>;

/** A node of a territory tree; without an owner of its own it has that of its nearest ancestor that has one. */
export const territorySchema = z.strictObject({
  id,
  name,
  parentId: id.nullable(),
  criteria: criteriaSchema,
  owner: territoryOwnerSchema.nullable(),
});
/** A node of a territory tree. */
export type Territory = z.infer<typeof territorySchema>;

/** Longest target of an SLA policy: thirty days. */
export const MOST_TARGET_MINUTES = 43_200;
const minutes = z.int().min(1).max(MOST_TARGET_MINUTES).nullable();

/** What the minutes of an SLA policy are counted in: the owner's working time, or the wall clock. */
export const COUNTED_IN = ["owner", "wallClock"] as const;

/**
 * A response standard of its own for the leads of some rules: minutes to the first action by priority (null: none),
 * instead of those of the workspace.
 */
export const slaPolicySchema = z.strictObject({
  id,
  name,
  minutes: z.strictObject({ P1: minutes, P2: minutes, P3: minutes, P4: minutes }),
  countedIn: z.enum(COUNTED_IN),
});
/** A response standard of its own for the leads of some rules. */
export type SlaPolicy = z.infer<typeof slaPolicySchema>;

/** A course of mails and calls by which leads are kept warm that are not for sales yet, by its name. */
export const nurtureTrackSchema = z.strictObject({ id, name });
/** A course by which leads are kept warm. */
export type NurtureTrack = z.infer<typeof nurtureTrackSchema>;

/** What rules name instead of repeating it; part of the ruleset document, published and replayed with its rules. */
export const librarySchema = z.strictObject({
  segments: z.array(segmentSchema).max(500),
  lists: z.array(valueListSchema).max(200),
  territories: z.array(territorySchema).max(MOST_TERRITORIES),
  policies: z.array(slaPolicySchema).max(50).default([]),
  tracks: z.array(nurtureTrackSchema).max(50).default([]),
});
/** Segments, value lists, territories, SLA policies and nurture tracks of a ruleset. */
export type Library = z.infer<typeof librarySchema>;

/** A library of nothing. */
export const EMPTY_LIBRARY: Library = { segments: [], lists: [], territories: [], policies: [], tracks: [] };

/** Criteria that every lead fulfils. */
export const NO_CRITERIA: Criteria = {
  countries: [],
  states: [],
  postal: [],
  industries: [],
  employees: null,
  domains: [],
};
