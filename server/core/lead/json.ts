/** What JSON can hold; everything the core takes in and gives out is made of this. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object; keys are never `__proto__` or `constructor` once `findPoison` has passed it. */
export type JsonObject = { readonly [key: string]: JsonValue };
