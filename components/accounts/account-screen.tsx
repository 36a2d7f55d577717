"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { countWords } from "#components/charts/number-words.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { TooMuch } from "#components/ui/page-state.tsx";
import { Person } from "#components/ui/person.tsx";
import { Say } from "#components/ui/say.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { ROLE_WORDS } from "#server/core/handoff/account-words.ts";
import { capitalised } from "#server/core/handoff/names.ts";
import { AccountDialog } from "./account-dialog.tsx";
import { AccountFamily } from "./account-family.tsx";
import { AccountLeads } from "./account-leads.tsx";
import { AccountOpportunities } from "./account-opportunities.tsx";
import { classWords, countryWords } from "./account-words.ts";
import { DomainList } from "./domain-list.tsx";
import type { AccountPage } from "./types.ts";

/** One account: owner, class, domains, and the leads that came from them. */
export function AccountScreen({ slug, accountId }: { slug: string; accountId: string }) {
  const trpc = useTRPC();
  const toast = useToast();
  const { data: account } = useSuspenseQuery(trpc.account.show.queryOptions({ slug, accountId }));
  const [isEditing, setEditing] = useState(false);
  const saved = () => {
    setEditing(false);
    toast({ text: "Saved. Leads that arrive from now on are matched by it." });
  };
  return (
    <>
      <Topbar
        title={account.name}
        crumbs={[{ href: `/${slug}/accounts`, label: "Accounts" }]}
        badges={
          <Badge tone="line" className="max-sm:hidden">
            {classWords(account.class)}
          </Badge>
        }
        primary={
          account.canWrite && (
            <Button kind="primary" onClick={() => setEditing(true)}>
              Edit account
            </Button>
          )
        }
      />
      <PageBody>
        <Say className="mb-8">{accountSentence(account)}</Say>
        <div className="grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_340px]">
          <div className="min-w-0">
            <AccountOpportunities slug={slug} account={account} />
            <section aria-label="Leads" className="min-w-0">
              <SectionHead title="Leads" note="from its domains, newest first" />
              <AccountLeads slug={slug} leads={account.leads} />
              {account.hasMoreLeads && (
                <TooMuch className="mt-4">
                  The latest {account.leads.length} are shown.{" "}
                  <Link
                    href={`/${slug}/leads?q=${encodeURIComponent(account.domains[0]?.domain ?? account.name)}`}
                    className="link"
                  >
                    Search all of them
                  </Link>
                </TooMuch>
              )}
            </section>
          </div>
          <div className="min-w-0">
            <Facts account={account} />
            <AccountFamily slug={slug} account={account} />
          </div>
        </div>
      </PageBody>
      {isEditing && (
        <AccountDialog
          slug={slug}
          account={account}
          owners={account.owners}
          onClose={() => setEditing(false)}
          onSaved={saved}
        />
      )}
    </>
  );
}

/** Whose it is, and how it is recognised. */
function accountSentence({ name, owner, domains, leads, hasMoreLeads }: AccountPage): string {
  const whose = owner ? `${owner.name} owns ${name}` : `Nobody owns ${name}`;
  const left = owner && !owner.isActive ? ", but is not active any more" : "";
  const count = hasMoreLeads
    ? `more than ${leads.length} leads`
    : leads.length === 1
      ? "1 lead"
      : `${leads.length || "no"} leads`;
  if (domains.length === 0) return `${whose}${left}. Without a domain no lead is matched to it.`;
  return `${whose}${left}; ${count} came from ${domains.length === 1 ? domains[0]?.domain : `its ${domains.length} domains`}.`;
}

function Facts({ account }: { account: AccountPage }) {
  return (
    <section aria-label="About the account">
      <SectionHead title="About" />
      <dl className="border-line border-t text-sm">
        <Fact name="Owner">
          {account.owner ? <Person id={account.owner.id} name={account.owner.name} size={20} /> : "Nobody"}
        </Fact>
        {account.team.map(({ role, repId }) => (
          <Fact key={role} name={capitalised(ROLE_WORDS[role])}>
            <Person id={repId} name={nameIn(account, repId)} size={20} />
          </Fact>
        ))}
        <Fact name="Class">{classWords(account.class)}</Fact>
        <Fact name="Domains">
          <DomainList domains={account.domains} />
        </Fact>
        <Fact name="Country">{countryWords(account.country) ?? "–"}</Fact>
        {account.state && <Fact name="State">{account.state}</Fact>}
        {(account.city || account.postalCode) && (
          <Fact name="City">{[account.postalCode, account.city].filter(Boolean).join(" ")}</Fact>
        )}
        <Fact name="Industry">{account.industry ?? "–"}</Fact>
        <Fact name="Employees">{account.employees === null ? "–" : countWords(account.employees)}</Fact>
        {account.externalId && <Fact name="External id">{account.externalId}</Fact>}
      </dl>
    </section>
  );
}

function nameIn({ owners }: AccountPage, repId: string): string {
  return owners.find(({ id }) => id === repId)?.name ?? "Somebody who has left";
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-h-10 grid-cols-[108px_minmax(0,1fr)] items-center gap-3 border-line-soft border-b py-2">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}
