import { BlockList, isIPv6 } from "node:net";

const NEAR = new BlockList();
for (const [net, bits] of [
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["127.0.0.0", 8],
] as const) {
  NEAR.addSubnet(net, bits, "ipv4");
}
NEAR.addSubnet("::1", 128, "ipv6");
NEAR.addSubnet("fc00::", 7, "ipv6");

const bare = (address: string) => address.replace(/^::ffff:/i, "");
const isNear = (address: string) => NEAR.check(address, isIPv6(address) ? "ipv6" : "ipv4");
const isThisMachine = (address: string) => address === "::1" || address.startsWith("127.");

/**
 * Answers the address a request came from, for counting attempts; null for this machine itself, which is
 * not counted. `X-Forwarded-For` is believed only from a private address (a proxy), and only its last entry.
 */
export function clientAddress(socketAddress: string | undefined, forwardedFor: string | undefined): string | null {
  if (!socketAddress) return null;
  const socket = bare(socketAddress);
  const claimed = isNear(socket) ? forwardedFor?.split(",").at(-1)?.trim() : undefined;
  const address = claimed ? bare(claimed) : socket;
  return isThisMachine(address) ? null : address;
}
