import * as z from "zod";
import { listApiKeys } from "#db/queries/intake-config/api-key.ts";
import { createKey } from "../services/keys/create-key.ts";
import { newKeyInput } from "../services/keys/key-input.ts";
import { revokeKey } from "../services/keys/revoke-key.ts";
import { rotateKey } from "../services/keys/rotate-key.ts";
import { ableProcedure, router } from "./trpc.ts";

const keys = ableProcedure("manageKeys");
const byId = z.object({ id: z.uuid() });

/** API keys of a workspace. A secret is answered by `create` and `rotate`, once. */
export const keyRouter = router({
  list: keys.query(({ ctx }) => ctx.read(listApiKeys)),
  create: keys.input(newKeyInput).mutation(({ ctx, input }) => createKey(ctx.actor, input)),
  rotate: keys.input(byId).mutation(({ ctx, input }) => rotateKey(ctx.actor, input.id)),
  revoke: keys.input(byId).mutation(({ ctx, input }) => revokeKey(ctx.actor, input.id)),
});
