import type { Metadata } from "next";
import { loadOrNotFound } from "#app/load-or-not-found.ts";
import { api, Hydrate } from "#app/prefetch.tsx";
import { AccountScreen } from "#components/accounts/account-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

type Props = { params: Promise<{ workspace: string; account: string }> };

/** What the page is about, for title and page alike. */
async function accountOf({ params }: Props) {
  const { workspace: slug, account: accountId } = await params;
  await requireMember(slug, "readAccounts");
  const { name } = await loadOrNotFound(api.account.show.queryOptions({ slug, accountId }));
  return { slug, accountId, name };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await accountOf(props)).name };
}

export default async function AccountPage(props: Props) {
  const { slug, accountId } = await accountOf(props);
  return (
    <Hydrate>
      <AccountScreen slug={slug} accountId={accountId} />
    </Hydrate>
  );
}
