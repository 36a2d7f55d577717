"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Note } from "#components/ui/note.tsx";
import { Say } from "#components/ui/say.tsx";
import { Select } from "#components/ui/select.tsx";
import { OffboardFound } from "./offboard-found.tsx";
import { type Done, handedWords, leadsWords } from "./offboard-words.ts";
import type { Offboarding } from "./types.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

/** Lets somebody go: what names them, who takes it over, what becomes of their open leads; then what was done. */
export function OffboardScreen({ slug, repId }: { slug: string; repId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.team.offboarding.queryOptions({ slug, repId }));
  const [done, setDone] = useState<{ done: Done; successor: string } | null>(null);
  const crumbs = [
    { href: `/${slug}/team/people`, label: "People" },
    { href: `/${slug}/team/people/${repId}`, label: data.name },
  ];
  return (
    <>
      <Topbar title={`Offboard ${data.name}`} crumbs={crumbs} />
      <PageBody>
        {done ? (
          <Result slug={slug} found={data} {...done} />
        ) : (
          <>
            <Say className="mb-6">{sentenceOf(data)}</Say>
            <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_340px]">
              <OffboardFound slug={slug} found={data} />
              <Confirm slug={slug} found={data} onDone={setDone} />
            </div>
          </>
        )}
      </PageBody>
    </>
  );
}

function sentenceOf({ name, isActive, openLeads }: Offboarding): string {
  const leads = openLeads.reduce((sum, one) => sum + one.leads, 0);
  if (!isActive && leads === 0) return `${name} takes no leads any more, and has none left.`;
  if (leads === 0) return `${name} has no open lead.`;
  const what = leads === 1 ? "has 1 open lead. It is" : `has ${leads} open leads. They are`;
  return `${name} ${what} decided again by the rules in force, among everybody else.`;
}

interface ConfirmProps {
  slug: string;
  found: Offboarding;
  onDone: (result: { done: Done; successor: string }) => void;
}

function Confirm({ slug, found, onDone }: ConfirmProps) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const [successorId, setSuccessor] = useState("");
  const [isAsking, setAsking] = useState(false);
  const successor = found.successors.find(({ id }) => id === successorId)?.name ?? "";
  const offboard = async () => {
    const of = { repId: found.repId, successorRepId: successorId };
    try {
      const done = await client.team.offboard.mutate({ slug, of });
      onDone({ done, successor });
      await refresh();
    } catch (error) {
      throw new Error(refusalOf(error).message, { cause: error });
    }
  };
  if (found.answersForAll)
    return (
      <Note tone="late">
        {found.name} answers for every lead that no rule matches. Publish a ruleset that names somebody else there
        first.
        <ButtonLink href={`/${slug}/rules`} className="mt-3">
          Go to the rules
        </ButtonLink>
      </Note>
    );
  return (
    <section aria-label="Successor" className="flex flex-col gap-4">
      <Field
        label="Successor"
        help="Gets the accounts, covers, pools to manage, and the places in the draft of the rules."
      >
        <Select
          value={successorId}
          placeholder="Choose a person"
          options={found.successors.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => setSuccessor(target.value)}
        />
      </Field>
      <Button
        kind="danger"
        onClick={() => setAsking(true)}
        disabledReason={successorId === "" && "Choose a successor first"}
        className="self-start"
      >
        Offboard {found.name}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={`Offboard ${found.name}?`}
        confirmLabel="Offboard"
        isDanger
        onConfirm={offboard}
      >
        <p>
          {found.name} leaves every pool and takes no more leads; {successor} takes over. Open leads go to others now.
          History and balances stay. The rules in force go on naming {found.name} until you publish the draft.
        </p>
      </ConfirmDialog>
    </section>
  );
}

interface ResultProps {
  slug: string;
  found: Offboarding;
  done: Done;
  successor: string;
}

function Result({ slug, found, done, successor }: ResultProps) {
  const names = new Map(found.successors.map(({ id, name }) => [id, name]));
  const handed = handedWords(done, successor);
  return (
    <div role="status" className="flex max-w-[640px] flex-col gap-4">
      <Say>{found.name} has left the rotation.</Say>
      <p>{leadsWords(done.leads, (id) => names.get(id) ?? "somebody else")}</p>
      {handed && <p>{handed}</p>}
      <div className="flex flex-wrap gap-2">
        {done.draftChanges > 0 && (
          <ButtonLink kind="primary" href={`/${slug}/rules`}>
            Look at the draft and publish it
          </ButtonLink>
        )}
        <ButtonLink kind="default" href={`/${slug}/team/people`}>
          Back to people
        </ButtonLink>
      </div>
    </div>
  );
}
