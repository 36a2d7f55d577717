import { SMTPServer } from "smtp-server";

export type MailServer = { port: number; mails: string[]; close: () => Promise<void> };

/**
 * Starts a mail server on loopback that keeps what it is sent, as text. An address that begins with "gone" is
 * refused for good. `port` 0 takes a free one.
 */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 20,
    onRcptTo({ address }, _session, done) {
      const refusal = Object.assign(new Error("no such mailbox"), { responseCode: 550 });
      done(address.startsWith("gone") ? refusal : null);
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        // Lines that quoted-printable has folded are made whole again.
        mails.push(Buffer.concat(parts).toString("utf8").replaceAll("=\r\n", ""));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  return { port: bound, mails, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
