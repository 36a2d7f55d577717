import { expandOutbox } from "../../services/delivery/expand-outbox.ts";
import type { Due } from "../../services/due/take-due.ts";

/** Makes mails of the assignments since the last time. Answers now when there is more to read. */
export const writeMails = async (due: Due): Promise<number | null> => ((await expandOutbox(due)) ? due.now : null);
