import { connect, type Socket } from "node:net";

export type Shot = { body: string; secret: string; key: string };
export type LoadResult = {
  answered: number;
  ok: number;
  latenciesMs: Float64Array;
  seconds: number;
  leadIds: string[];
};

/**
 * Drives POST /v1/leads over `connections` kept-alive sockets for `seconds`, one request in flight on each.
 * A bare HTTP/1.1 client, because the machine's two cores are shared with what is measured.
 */
export async function drive(
  port: number,
  connections: number,
  seconds: number,
  next: (n: number) => Shot,
): Promise<LoadResult> {
  const latencies: number[] = [];
  const result = { answered: 0, ok: 0, leadIds: [] as string[] };
  let sent = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, () =>
      oneConnection(
        port,
        () => (performance.now() < until ? next(sent++) : null),
        (ms, status, body) => {
          latencies.push(ms);
          result.answered += 1;
          if (status >= 200 && status < 300) {
            result.ok += 1;
            result.leadIds.push(body.slice(12, 48));
          }
        },
      ),
    ),
  );
  return { ...result, latenciesMs: Float64Array.from(latencies).sort(), seconds: (performance.now() - started) / 1000 };
}

type Heard = (ms: number, status: number, body: string) => void;

function oneConnection(port: number, next: () => Shot | null, heard: Heard): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, "127.0.0.1");
    let at = 0;
    let buffer = "";
    const send = () => {
      const shot = next();
      if (!shot) {
        socket.end();
        return resolve();
      }
      at = performance.now();
      socket.write(
        `POST /v1/leads HTTP/1.1\r\nHost: b\r\nAuthorization: Bearer ${shot.secret}\r\nIdempotency-Key: ${shot.key}\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(shot.body)}\r\n\r\n${shot.body}`,
      );
    };
    socket.setNoDelay(true);
    socket.setEncoding("latin1");
    socket.on("connect", send);
    socket.on("error", reject);
    socket.on("data", (part: string) => {
      buffer += part;
      const head = buffer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(buffer.slice(0, head))?.[1] ?? 0);
      if (buffer.length < head + 4 + length) return;
      heard(performance.now() - at, Number(buffer.slice(9, 12)), buffer.slice(head + 4));
      buffer = "";
      send();
    });
  });
}
