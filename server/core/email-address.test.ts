import { expect, test } from "vitest";
import { emailAddress } from "./email-address.ts";

test.each([
  ["priya@northwind.example", "priya@northwind.example"],
  ["  Priya@Northwind.EXAMPLE ", "priya@northwind.example"],
  ["priya+leads@northwind.example", "priya+leads@northwind.example"],
  ["priya@bücher.example", "priya@xn--bcher-kva.example"],
])("%s is found by %s", (typed, emailKey) => {
  expect(emailAddress.parse(typed)).toEqual({ email: typed.trim(), emailKey });
});

test.each(["", "priya", "priya@", "@northwind.example", "a b@northwind.example", "a@b.example, c@d.example"])(
  "%j is no address",
  (typed) => {
    expect(emailAddress.safeParse(typed).error?.issues[0]?.message).toMatch(/not an email address/);
  },
);
