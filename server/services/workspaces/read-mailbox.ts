import { notFound } from "../../errors.ts";
import { hasMailbox, type KeptMail, listKeptMails } from "../../integrations/mail/mailbox.ts";
import { runtime } from "../../runtime.ts";

/** Lists the mails that were kept instead of sent, newest first. Throws `not_found` where mails are sent. */
export async function readMailbox(): Promise<KeptMail[]> {
  const { env } = runtime();
  if (!hasMailbox(env)) throw notFound("page");
  return listKeptMails(env.FAIRLEAD_DATA);
}
