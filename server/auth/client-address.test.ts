import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

test.each([
  ["a visitor who connects directly is known by the socket", "203.0.113.9", undefined, "203.0.113.9"],
  ["a visitor who connects directly cannot claim another address", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  [
    "behind a proxy the address the proxy saw counts, not the ones before it",
    "10.0.0.2",
    "1.2.3.4, 198.51.100.7",
    "198.51.100.7",
  ],
  ["an address written the IPv6 way is the same address", "::ffff:203.0.113.9", undefined, "203.0.113.9"],
  ["this machine is not counted", "127.0.0.1", undefined, null],
  ["this machine over IPv6 is not counted", "::1", undefined, null],
  ["a proxy on this machine tells of its visitor", "::ffff:127.0.0.1", "198.51.100.7", "198.51.100.7"],
])("%s", (_guarantee, socket, forwarded, expected) => {
  expect(clientAddress(socket, forwarded)).toBe(expected);
});
