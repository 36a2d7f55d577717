import { readMailbox } from "../services/workspaces/read-mailbox.ts";
import { publicProcedure, router } from "./trpc.ts";

/** The development mailbox: there only where the product is served to this machine alone and sends no mails. */
export const mailboxRouter = router({ list: publicProcedure.query(readMailbox) });
