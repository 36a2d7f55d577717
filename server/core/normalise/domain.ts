import { getDomain } from "tldts";
import { isDisposableDomain } from "./disposable.ts";
import { isFreeMailDomain } from "./free-mail.ts";
import { remember } from "./remember.ts";

const ASCII_HOST = /^[a-z0-9._-]+$/;
const HOST_NAME = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;
const HOST_NAME_MAX = 253;

// Sites where companies keep a page, but which are not the company.
const SHARED_SITES: ReadonlySet<string> = new Set([
  "about.me",
  "bit.ly",
  "behance.net",
  "calendly.com",
  "crunchbase.com",
  "etsy.com",
  "facebook.com",
  "fb.com",
  "fb.me",
  "g.page",
  "github.com",
  "gitlab.com",
  "goo.gl",
  "google.com",
  "instagram.com",
  "linkedin.com",
  "linktr.ee",
  "lnkd.in",
  "medium.com",
  "notion.so",
  "pinterest.com",
  "reddit.com",
  "substack.com",
  "t.co",
  "t.me",
  "telegram.me",
  "tiktok.com",
  "tumblr.com",
  "twitter.com",
  "vimeo.com",
  "vk.com",
  "wa.me",
  "weibo.com",
  "whatsapp.com",
  "wikipedia.org",
  "x.com",
  "xing.com",
  "yelp.com",
  "youtu.be",
  "youtube.com",
]);

/** What the host of an email address says about its owner's company. */
export type HostVerdict = {
  readonly isFreeMail: boolean;
  readonly isDisposable: boolean;
  /** Registrable domain; null when free-mail, disposable or no domain at all. */
  readonly companyDomain: string | null;
};

/** Writes a host name in lower-case ASCII, international names in punycode; null when it is none. Never throws. */
export function toHostName(host: string): string | null {
  const ascii = toAscii(host.toLowerCase());
  return ascii !== null && ascii.length <= HOST_NAME_MAX && HOST_NAME.test(ascii) ? ascii : null;
}

function toAscii(host: string): string | null {
  if (ASCII_HOST.test(host)) return host;
  // Anything but a bare host would be read as a path, port or user name by the URL parser.
  if (/[\s/?#@:\\[\]%]/.test(host)) return null;
  return URL.parse(`http://${host}`)?.hostname ?? null;
}

/**
 * Answers the registrable domain of a host: "mail.acme.co.uk" → "acme.co.uk". Null for
 * a bare suffix. Private suffixes count: two customers of one site builder are not one
 * company. Source: public suffix list, through tldts.
 */
export function registrableDomain(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true });
}

/** Answers whether an e-mail host is free-mail or disposable, and otherwise which company's it is. */
export function judgeMailHost(host: string): HostVerdict {
  return judge(host);
}

const judge = remember((host: string): HostVerdict => {
  // Somebody with a mailbox at a private suffix itself works for its keeper.
  const domain = registrableDomain(host) ?? getDomain(host, { allowPrivateDomains: false });
  if (isDisposableDomain(host) || (domain !== null && isDisposableDomain(domain))) return DISPOSABLE;
  if (isFreeMailDomain(host) || (domain !== null && isFreeMailDomain(domain))) return FREE_MAIL;
  return { isFreeMail: false, isDisposable: false, companyDomain: domain };
});

const DISPOSABLE: HostVerdict = { isFreeMail: false, isDisposable: true, companyDomain: null };
const FREE_MAIL: HostVerdict = { isFreeMail: true, isDisposable: false, companyDomain: null };

/**
 * Answers the registrable domain of a website as people type it, with or without
 * scheme and path: "https://www.Acme.com/en" → "acme.com". Null when it is no website.
 * Never throws. For the domains an admin writes on an account.
 */
export function domainOfWebsite(website: string): string | null {
  const typed = website.replace(/^(?:https?:\/*|[a-z][a-z0-9+-]*:\/\/|\/\/)+/i, "").split(/[/?#:\\\s]/, 1)[0] ?? "";
  const host = toHostName(typed.replace(/\.$/, ""));
  return host === null ? null : registrableDomain(host);
}

/** Answers the company's domain from a website a lead sent; null also for social networks, link pages and mail providers. */
export function companyDomainOfWebsite(website: string): string | null {
  const domain = domainOfWebsite(website);
  return domain === null || SHARED_SITES.has(domain) ? null : judgeMailHost(domain).companyDomain;
}
