import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { WorkspaceSettings } from "#server/core/workspace-settings.ts";

type Counted = Pick<WorkspaceSettings, "sameCompanyDays" | "opportunityWeight">;

/** The settings that are one number each. */
export function CountedSettings({
  settings,
  onChange,
}: {
  settings: Counted;
  onChange: (part: Partial<Counted>) => void;
}) {
  return (
    <>
      <section>
        <SectionHead title="Same company" note="who owns a lead also gets the next one of the company" />
        <Field label="Days" help="How long; 0 switches it off. The rule “Same company's lead” asks for it.">
          <Input
            type="number"
            min={0}
            max={365}
            suffix="days"
            className="max-w-44"
            value={settings.sameCompanyDays}
            onChange={({ target }) => onChange({ sameCompanyDays: target.valueAsNumber || 0 })}
          />
        </Field>
      </section>
      <section>
        <SectionHead title="Open opportunities" note="what they add to the load of who owns them" />
        <Field
          label="Weight"
          help="In hundredths of an open lead: at 50 two open opportunities count as one lead against the open limit; 0 counts none."
        >
          <Input
            type="number"
            min={0}
            max={10_000}
            className="max-w-44"
            value={settings.opportunityWeight}
            onChange={({ target }) => onChange({ opportunityWeight: Math.round(target.valueAsNumber) || 0 })}
          />
        </Field>
      </section>
    </>
  );
}
