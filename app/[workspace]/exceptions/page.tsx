import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { questionOf, readAddress } from "#components/exceptions/address.ts";
import { ExceptionsScreen } from "#components/exceptions/exceptions-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Exceptions" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ExceptionsPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const { role, repId } = await requireMember(slug);
  const search = await searchParams;
  const address = readAddress({ get: (name) => [search[name]].flat()[0] ?? null });
  await Promise.all([
    prefetch(api.exception.list.queryOptions({ slug, ...questionOf(address, repId) })),
    prefetch(api.exception.counts.queryOptions({ slug })),
    ...(address.openId === null
      ? []
      : [prefetch(api.exception.byId.queryOptions({ slug, exceptionId: address.openId }))]),
  ]);
  return (
    <Hydrate>
      <ExceptionsScreen slug={slug} role={role} repId={repId} />
    </Hydrate>
  );
}
