import type { Metadata } from "next";
import { api, Hydrate, prefetchPages } from "#app/prefetch.tsx";
import { AccountsScreen } from "#components/accounts/accounts-screen.tsx";
import { accountPages, readFilter } from "#components/accounts/filter.ts";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Accounts" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function AccountsPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readAccounts");
  const search = await searchParams;
  const filter = readFilter({ get: (name) => [search[name]].flat()[0] ?? null });
  await prefetchPages(api.account.list.infiniteQueryOptions({ slug, ...filter }, accountPages));
  return (
    <Hydrate>
      <AccountsScreen slug={slug} />
    </Hydrate>
  );
}
