import * as z from "zod";

const isZone = (name: string) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** The name of a time zone in the IANA database, such as Europe/Berlin. */
export const timeZoneName = z.string().max(60).refine(isZone, "This is not a time zone we know.");
