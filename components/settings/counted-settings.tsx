import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { WorkspaceSettings } from "#server/core/workspace-settings.ts";

type Counted = Pick<
  WorkspaceSettings,
  "sameCompanyDays" | "opportunityWeight" | "heldPace" | "staffedMinutes" | "heldHours"
>;

interface CountedSettingsProps {
  settings: Counted;
  onChange: (part: Partial<Counted>) => void;
}

/** The settings that are one number each. */
export function CountedSettings({ settings, onChange }: CountedSettingsProps) {
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
      <HeldSettings settings={settings} onChange={onChange} />
    </>
  );
}

/** How fast held leads go out, and when a person is told of one. */
function HeldSettings({ settings: { heldPace, staffedMinutes, heldHours }, onChange }: CountedSettingsProps) {
  return (
    <section>
      <SectionHead title="Held leads" note="how fast they go out, and when a person is told" />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="At most to one rep" help="P1 aside: those go out at once.">
          <Count
            value={heldPace.leads}
            max={1_000}
            suffix="leads"
            onChange={(leads) => onChange({ heldPace: { ...heldPace, leads } })}
          />
        </Field>
        <Field label="Within" help="Then the next one, as soon as the first is so long ago.">
          <Count
            value={heldPace.withinMinutes}
            max={1_440}
            suffix="minutes"
            onChange={(withinMinutes) => onChange({ heldPace: { ...heldPace, withinMinutes } })}
          />
        </Field>
        <Field
          label="Exception after"
          help="While somebody of the pool is at work and nobody can take it; for P1 at once. What is on offer and nobody accepts, likewise; for P1 after its response standard."
        >
          <Count
            value={staffedMinutes}
            max={1_440}
            suffix="minutes"
            onChange={(minutes) => onChange({ staffedMinutes: minutes })}
          />
        </Field>
        <Field label="And in any case after" help="By the wall clock, nights and weekends included.">
          <Count value={heldHours} max={720} suffix="hours" onChange={(hours) => onChange({ heldHours: hours })} />
        </Field>
      </div>
    </section>
  );
}

interface CountProps {
  value: number;
  max: number;
  suffix: string;
  onChange: (value: number) => void;
}

/** A whole number from 1; while nothing is typed it is 0, which is not saved. A field hands it its own props. */
function Count({ value, onChange, ...props }: CountProps) {
  return (
    <Input
      {...props}
      type="number"
      min={1}
      className="max-w-44"
      value={value || ""}
      onChange={({ target }) => onChange(Math.round(target.valueAsNumber) || 0)}
    />
  );
}
