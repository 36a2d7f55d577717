"use client";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { ROLE_WORDS } from "#server/core/handoff/account-words.ts";
import { capitalised } from "#server/core/handoff/names.ts";
import { TEAM_ROLES, type TeamRole } from "#server/core/identify/account-facts.ts";
import { AccountPicker, type PickedAccount } from "./account-picker.tsx";
import { ownerOptions } from "./owner-options.ts";
import type { Owner } from "./types.ts";

/** Who has which role, by role; an empty id is nobody. */
export type TeamDraft = Readonly<Record<TeamRole, string>>;

interface RelationFieldsProps {
  slug: string;
  accountId: string | undefined;
  owners: readonly Owner[];
  parent: PickedAccount | null;
  team: TeamDraft;
  onParent: (parent: PickedAccount | null) => void;
  onTeam: (team: TeamDraft) => void;
  errorOf: (field: string) => string | null;
}

/** The account above, and the people with a role beside the owner; rules can send leads to them. */
export function RelationFields(props: RelationFieldsProps) {
  const { slug, accountId, owners, parent, team, onParent, onTeam, errorOf } = props;
  return (
    <>
      <AccountPicker
        slug={slug}
        label="Parent account"
        isOptional
        value={parent}
        {...(accountId ? { exceptId: accountId } : {})}
        error={errorOf("parentAccountId")}
        onChange={onParent}
      />
      <fieldset className="grid gap-5 sm:grid-cols-3">
        <legend className="mb-3 font-medium text-sm">
          Account team<span className="font-normal text-ink-3"> optional</span>
        </legend>
        {TEAM_ROLES.map((role) => (
          <Field key={role} label={capitalised(ROLE_WORDS[role])} error={null}>
            <Select
              value={team[role]}
              placeholder="Nobody"
              options={ownerOptions(owners)}
              onChange={({ target }) => onTeam({ ...team, [role]: target.value })}
            />
          </Field>
        ))}
      </fieldset>
    </>
  );
}

/** A team as the form holds it. */
export function teamDraftOf(team: readonly { role: TeamRole; repId: string }[]): TeamDraft {
  const having = (role: TeamRole) => team.find((member) => member.role === role)?.repId ?? "";
  return Object.fromEntries(TEAM_ROLES.map((role) => [role, having(role)])) as TeamDraft;
}

/** A team as the form says it. */
export function teamInputOf(team: TeamDraft) {
  return TEAM_ROLES.flatMap((role) => (team[role] ? [{ role, ownerRepId: team[role] }] : []));
}
