import { describe, expect, test } from "vitest";
import { companyDomainOfWebsite, domainOfWebsite, judgeMailHost } from "./domain.ts";

const COMPANY = { isFreeMail: false, isDisposable: false };

describe("the host of an email address", () => {
  test.each([
    ["acme.com", "acme.com"],
    ["mail.eu.acme.co.uk", "acme.co.uk"],
    ["acme.com.br", "acme.com.br"],
    ["xn--mller-kva.de", "xn--mller-kva.de"],
    ["northwind.example", "northwind.example"],
    ["starbucks.com", "starbucks.com"],
    ["frontier.com", "frontier.com"],
    ["charter.com", "charter.com"],
    ["acme.github.io", "acme.github.io"],
  ])("%s belongs to %s", (host, companyDomain) => expect(judgeMailHost(host)).toEqual({ ...COMPANY, companyDomain }));

  test.each([
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.co.uk",
    "yahoo.co.jp",
    "web.de",
    "t-online.de",
    "uol.com.br",
    "qq.com",
    "proton.me",
    "pm.me",
    "hey.com",
    "fastmail.com",
    "tutanota.com",
    "btinternet.com",
    "icloud.com",
    "x.gmx.de",
  ])("%s is free-mail and no company", (host) =>
    expect(judgeMailHost(host)).toEqual({ isFreeMail: true, isDisposable: false, companyDomain: null }),
  );

  test.each(["mailinator.com", "guerrillamail.com", "yopmail.com", "sharklasers.com", "x.mailinator.com"])(
    "%s is disposable and no company",
    (host) => expect(judgeMailHost(host)).toEqual({ isFreeMail: false, isDisposable: true, companyDomain: null }),
  );
});

describe("the company's website", () => {
  test.each([
    ["https://www.acme.com/en?x=1", "acme.com"],
    ["WWW.Acme.COM", "acme.com"],
    ["acme.com.", "acme.com"],
    ["https://https://www.stock.walmart.com", "walmart.com"],
    ["http:acme.com:8080/", "acme.com"],
    ["müller.de", "xn--mller-kva.de"],
    ["//acme.com", "acme.com"],
    ["acme.com:8080", "acme.com"],
    ["ftp://files.acme.com", "acme.com"],
    ["https://www.linkedin.com/company/acme", null],
    ["facebook.com/acme", null],
    ["gmail.com", null],
    ["none", null],
    ["n/a", null],
    ["1.2.3.4", null],
    ["", null],
    ["co.uk", null],
  ])("%s names %s", (website, domain) => expect(companyDomainOfWebsite(website)).toBe(domain));

  test("an account may own a domain that is a social network to others", () => {
    expect(domainOfWebsite("https://linkedin.com")).toBe("linkedin.com");
  });
});
