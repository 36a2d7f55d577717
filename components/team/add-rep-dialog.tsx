"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Field } from "#components/ui/field.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";
import { ZoneSelect } from "./zone-select.tsx";

interface AddRepDialogProps {
  slug: string;
  zones: readonly string[];
  workspaceTimeZone: string;
  /** Members of the workspace who take no leads yet. */
  joinable: readonly { id: string; name: string; email: string }[];
  onClose: () => void;
}

/** Adds somebody to the team: a member of the workspace, or a name and an address of somebody who joins later. */
export function AddRepDialog({ slug, zones, workspaceTimeZone, joinable, onClose }: AddRepDialogProps) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const router = useRouter();
  const [personId, setPersonId] = useState(joinable[0]?.id ?? "");
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [timeZone, setTimeZone] = useState(workspaceTimeZone);
  const { isBusy, run, errorOf, general } = useChange(["personId", "name", "email", "timeZone"]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(async () => {
      const who = personId ? { personId } : { name, email };
      const { repId } = await client.team.addRep.mutate({ slug, of: { ...who, timeZone } });
      await refresh();
      router.push(`/${slug}/team/people/${repId}`);
    });
  };
  return (
    <FormDialog
      onClose={onClose}
      title="Add to the team"
      intro="Monday to Friday 09:00–17:00 in their zone, without limits, until somebody sets other hours."
      submitLabel="Add person"
      isBusy={isBusy}
      problem={general}
      onSubmit={submit}
    >
      {joinable.length > 0 && (
        <Field label="Who" error={errorOf("personId")}>
          <Select
            value={personId}
            options={[
              ...joinable.map((member) => ({ value: member.id, label: `${member.name}, ${member.email}` })),
              { value: "", label: "Somebody who is no member yet" },
            ]}
            onChange={(event) => setPersonId(event.target.value)}
          />
        </Field>
      )}
      {personId === "" && (
        <>
          <Field label="Name" error={errorOf("name")} isRequired>
            <Input value={name} maxLength={120} autoComplete="off" onChange={(event) => setName(event.target.value)} />
          </Field>
          <Field
            label="Work email"
            help="Their leads are announced here. When they join with this address, the profile is theirs."
            error={errorOf("email")}
            isRequired
          >
            <Input type="email" value={email} autoComplete="off" onChange={(event) => setEmail(event.target.value)} />
          </Field>
        </>
      )}
      <Field label="Time zone" error={errorOf("timeZone")}>
        <ZoneSelect value={timeZone} zones={zones} onChange={setTimeZone} />
      </Field>
    </FormDialog>
  );
}
