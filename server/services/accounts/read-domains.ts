import type { AccountDomain } from "#db/queries/accounts/account-domain.ts";
import { domainOfWebsite, judgeMailHost } from "#server/core/normalise/domain.ts";
import { AppError } from "../../errors.ts";

/**
 * Reads domains as people write them (with or without www and path) into registrable ones, each once. Throws
 * `invalid`, naming the field, for a text that is no domain, for a mail provider's, and for one that is named twice.
 */
export function readDomains(sent: { domains: readonly string[]; aliasDomains: readonly string[] }): AccountDomain[] {
  const own = sent.domains.map((text) => readDomain(text, "domains"));
  const aliases = sent.aliasDomains.map((text) => readDomain(text, "aliasDomains"));
  const both = aliases.find((domain) => own.includes(domain));
  if (both) throw new AppError("invalid", `${both} is named as a domain and as an alias.`, { field: "aliasDomains" });
  return [
    ...[...new Set(own)].map((domain) => ({ domain, isAlias: false })),
    ...[...new Set(aliases)].map((domain) => ({ domain, isAlias: true })),
  ];
}

function readDomain(text: string, field: "domains" | "aliasDomains"): string {
  const domain = domainOfWebsite(text.trim());
  if (domain === null)
    throw new AppError("invalid", `“${text}” is not a domain. It looks like company.com.`, { field });
  if (judgeMailHost(domain).companyDomain === null)
    throw new AppError("invalid", `${domain} is used by people of many companies, so it tells no account.`, { field });
  return domain;
}
