import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Running = { origin: string; close: () => Promise<void> };

/** A customer's website on an origin of its own, under a policy that allows the product's script and calls and nothing else. */
export function startHostPage(body: () => string, allowed: string): Promise<Running> {
  const policy = `default-src 'none'; script-src ${allowed}; connect-src ${allowed}; img-src data:; base-uri 'none'; form-action 'none'`;
  return listen((_req, res) => {
    res.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    res.end(
      `<!doctype html><html lang="en"><title>A customer</title><link rel="icon" href="data:,"><h1>A customer</h1>${body()}</html>`,
    );
  });
}

/** A proxy in front of the product that lets the first submission through and cuts its answer off half-way. */
export async function startCuttingProxy(
  target: string,
): Promise<Running & { cuts: () => number; submissions: () => number }> {
  let cuts = 0;
  let submissions = 0;
  const proxy = await listen((req, res) => {
    const isSubmission = req.method === "POST";
    if (isSubmission) submissions += 1;
    const cutsThis = isSubmission && submissions === 1;
    const onward = request(
      new URL(req.url ?? "/", target),
      { method: req.method, headers: { ...req.headers, host: new URL(target).host } },
      (answer) => {
        if (cutsThis) cuts += 1;
        void (cutsThis ? cutHalfWay(answer, res) : passOn(answer, res));
      },
    );
    req.pipe(onward);
  });
  return { ...proxy, cuts: () => cuts, submissions: () => submissions };
}

async function cutHalfWay(answer: IncomingMessage, res: ServerResponse): Promise<void> {
  const whole = Buffer.concat(await answer.toArray());
  res.writeHead(answer.statusCode ?? 200, { ...answer.headers, "content-length": whole.length });
  res.write(whole.subarray(0, whole.length / 2), () => res.destroy());
}

async function passOn(answer: IncomingMessage, res: ServerResponse): Promise<void> {
  res.writeHead(answer.statusCode ?? 200, answer.headers);
  answer.pipe(res);
}

async function listen(handle: (req: IncomingMessage, res: ServerResponse) => void): Promise<Running> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
