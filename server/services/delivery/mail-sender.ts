import { single } from "../../runtime.ts";

/** Mails that a process has on its way at a time; the mail server is asked over three connections. */
const MOST_MAILS = 20;

/**
 * The mails that this process is sending. They are on their way outside of any transaction and beside the worker's
 * loop: a mail server that hangs keeps nothing else waiting.
 */
export class MailSender {
  readonly #underWay = new Set<Promise<void>>();

  /** How many more may begin now. */
  get room(): number {
    return Math.max(0, MOST_MAILS - this.#underWay.size);
  }

  /** Begins to send; `send` deals with its own failures. */
  start(send: () => Promise<void>): void {
    const mail = send().finally(() => this.#underWay.delete(mail));
    this.#underWay.add(mail);
  }

  /** Settles when nothing is on its way. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#underWay]);
  }
}

/** The process's one sender. */
export const mailSender = (): MailSender => single("mail-sender", () => new MailSender());
