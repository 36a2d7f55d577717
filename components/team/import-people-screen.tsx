"use client";
import { useRouter } from "next/navigation";
import { useTRPCClient } from "#components/api/trpc.ts";
import { CsvWorkbench } from "#components/csv/csv-workbench.tsx";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Say } from "#components/ui/say.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { CsvColumn } from "#server/core/csv/read-table.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

const COLUMNS: readonly CsvColumn[] = [
  { key: "email", label: "Email", isRequired: true },
  { key: "name", label: "Name" },
  { key: "timeZone", label: "Time zone" },
  { key: "pools", label: "Pools" },
  { key: "capHour", label: "Hourly cap" },
  { key: "capDay", label: "Daily cap" },
  { key: "capWeek", label: "Weekly cap" },
  { key: "capMonth", label: "Monthly cap" },
  { key: "openLimit", label: "Open limit" },
  { key: "holidays", label: "Holidays" },
];

/** Adds and changes many people at once, from a CSV text. */
export function ImportPeopleScreen({ slug }: { slug: string }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const router = useRouter();
  const toast = useToast();
  const apply = async (text: string) => {
    const { added, changed } = await client.team.importReps.mutate({ slug, text });
    await refresh();
    toast({ text: `${added} added, ${changed} changed. The next lead is decided by it.` });
    router.push(`/${slug}/team/people`);
  };
  return (
    <>
      <Topbar title="Import people" crumbs={[{ href: `/${slug}/team/people`, label: "People" }]} />
      <PageBody>
        <Say className="mb-6">Paste a list of people or choose a file. Whoever is there already is changed.</Say>
        <CsvWorkbench
          nouns={["person", "people"]}
          columns={COLUMNS}
          help="An empty cell leaves things as they are. Pools: “EMEA: 100; APAC: 50”, the number is the weight."
          example={"Name,Email,Time zone,Pools,Daily cap\nAna Duarte,ana@company.com,Europe/Lisbon,EMEA: 100,12"}
          check={(text) => client.team.checkReps.mutate({ slug, text })}
          apply={apply}
        />
      </PageBody>
    </>
  );
}
