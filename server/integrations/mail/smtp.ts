import { createTransport } from "nodemailer";
import { closers } from "../../stop.ts";
import type { Mailer } from "./mailer.ts";

const TIMEOUT_MS = 10_000;

/** Sends through an SMTP server, such as smtp://user:password@mail.example.com:587, over a few kept connections. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: 2 * TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  closers().add(() => transport.close());
  return {
    send: async (mail) => {
      await transport.sendMail({
        from,
        to: { name: "", address: mail.to },
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
      });
    },
  };
}
