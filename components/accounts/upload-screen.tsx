"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { CsvWorkbench } from "#components/csv/csv-workbench.tsx";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Say } from "#components/ui/say.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { ACCOUNT_COLUMNS } from "#server/core/accounts/account-columns.ts";

const EXAMPLE = `Name,Domains,Owner,Class
Hallmann Brewing,hallmann.example,ana@company.example,Customer`;

/** Accounts with their owners from a CSV: pasted or chosen, looked through, then written as one change. */
export function UploadScreen({ slug }: { slug: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  return (
    <>
      <Topbar title="Upload accounts" crumbs={[{ href: `/${slug}/accounts`, label: "Accounts" }]} />
      <PageBody>
        <Say className="mb-7">
          Each row is a company with its owner. It finds its account by external id or domain, else makes a new one;
          nothing is written before you have seen what would happen.
        </Say>
        <CsvWorkbench
          nouns={["account", "accounts"]}
          columns={ACCOUNT_COLUMNS}
          help="Owner and roles are email addresses of your team. An empty cell leaves what is there; domains are added."
          example={EXAMPLE}
          check={(text) => client.account.checkCsv.mutate({ slug, text })}
          apply={async (text) => {
            const { created, changed, unchanged } = await client.account.uploadCsv.mutate({ slug, text });
            await queryClient.invalidateQueries(trpc.account.pathFilter());
            toast({ text: `Saved: ${created} new, ${changed} changed, ${unchanged} as they were.` });
            router.push(`/${slug}/accounts`);
          }}
        />
      </PageBody>
    </>
  );
}
