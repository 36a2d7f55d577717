import * as z from "zod";

/** Reads an id. Its letters may be capitals, as the database takes them; kept are small ones, so that ids compare as text. */
export const idSchema = z.uuid().toLowerCase();
