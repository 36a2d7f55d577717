import { expect, test } from "vitest";
import { routeOf } from "./request-route.ts";

test.each([
  ["/", "/"],
  ["/v1/leads", "/v1/leads"],
  ["/v1/leads?email=anna@buyer.example", "/v1/leads"],
  ["/v1/leads/batch", "/v1/leads/batch"],
  ["/v1/leads/01a21c80-088a-773a-b4f8-385424a1e3d4/decisions", "/v1/leads/[id]/decisions"],
  ["/v1/accounts/anna-schmidt", "/v1/accounts/[id]"],
  ["/v1/accounts/anna%40buyer.example", "/v1/accounts/[id]"],
  ["/api/trpc/lead.byId,lead.count?batch=1&input=%7B%22q%22%3A%22Anna%22%7D", "/api/trpc/lead.byId,lead.count"],
  ["/api/trpc/lead.byId%20Anna", "/api/trpc/[id]"],
  ["/anna-schmidt/inbox?q=Anna", "/[workspace]/inbox"],
  ["/northwind/leads/01a21c80-088a-773a-b4f8-385424a1e3d4", "/[workspace]/leads/[id]"],
  ["/verify/QWJjRGVmR2hpSmtsTW5vUHFyU3R1Vnd4WXphYmNkZWY", "/verify/[id]"],
  ["/f/pk_0123456789", "/f/[id]"],
  ["/sign-in?next=/northwind", "/sign-in"],
])("the log knows %s as %s", (url, route) => {
  expect(routeOf(url)).toBe(route);
});

test.each(["/_next/static/chunks/a.js", "/favicon.ico", "/healthz", "/metrics"])("the log leaves out %s", (url) => {
  expect(routeOf(url)).toBeNull();
});
