"use client";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Field } from "#components/ui/field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { TokenInput } from "#components/ui/token-input.tsx";
import { skillOf } from "./pool-rules-words.ts";
import { SKILL_EXAMPLES } from "./skill-words.ts";
import type { Person } from "./types.ts";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

/** What somebody can do, for pools that ask for skills; saved with each change. */
export function SkillsForm({ slug, person }: { slug: string; person: Person }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const { run, errorOf, general } = useChange(["skills"]);
  const save = async (texts: string[]) => {
    const skills = texts.flatMap((text) => skillOf(text) ?? []);
    if (skills.length < texts.length)
      toast({ tone: "late", text: "Write a skill as language: de, product: …, segment: … or seniority: …" });
    await run(async () => {
      await client.team.setSkills.mutate({ slug, of: { repId: person.id, skills } });
      await refresh();
    });
  };
  return (
    <Field
      label="Languages and other skills"
      help="Language, product, segment or seniority, such as language: de."
      error={errorOf("skills") ?? general}
    >
      <TokenInput
        value={person.skills.map((name) => name.replace(":", ": "))}
        options={SKILL_EXAMPLES.map((value) => ({ value, label: value }))}
        isFree
        placeholder="language: de"
        onChange={save}
      />
    </Field>
  );
}
