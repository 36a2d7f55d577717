import Script from "next/script";
import type { PublicField, PublicForm } from "#server/core/form/public-form.ts";

const CONTROL =
  "w-full min-h-touch rounded-(--form-radius) border border-control bg-surface px-3 py-2 text-md text-ink focus-visible:outline-(--form-accent)";

interface HostedFormProps {
  form: PublicForm;
  publicKey: string;
  /** Tells two sendings of one page from two visitors' sendings. */
  idempotencyKey: string;
}

/**
 * A form as a page of its own: plain HTML that a browser sends without script. Where script runs, the snippet
 * latches on to it after hydration; what it adds earlier would be taken for a mistake and undone.
 */
export function HostedForm({ form, publicKey, idempotencyKey }: HostedFormProps) {
  return (
    <>
      <form
        id="form"
        method="post"
        action={`/v1/forms/${publicKey}/submissions`}
        className="grid grid-cols-2 gap-x-3 gap-y-5"
      >
        {form.fields.map((field) => (
          <HostedField key={field.name} field={field} />
        ))}
        {form.consent && <Consent consent={form.consent} />}
        <div aria-hidden="true" className="absolute size-px overflow-hidden [clip-path:inset(50%)]">
          <label>
            Leave this empty
            <input name="homepage" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <input type="hidden" name="idempotency_key" value={idempotencyKey} />
        <button
          type="submit"
          className="col-span-2 min-h-12 cursor-pointer rounded-(--form-radius) bg-(--form-accent) px-5 font-semibold text-(--form-on-accent) text-md aria-disabled:cursor-progress aria-disabled:opacity-65"
        >
          {form.submit_label}
        </button>
      </form>
      <Script src="/embed.js" data-form={publicKey} data-latch="#form" strategy="afterInteractive" />
    </>
  );
}

function HostedField({ field }: { field: PublicField }) {
  const id = `field-${field.name}`;
  const span = field.half ? "col-span-2 sm:col-span-1" : "col-span-2";
  const help = field.help && (
    <p id={`${id}-help`} className="text-ink-3 text-sm">
      {field.help}
    </p>
  );
  if (field.type === "checkboxes") {
    return (
      <fieldset className={`${span} flex flex-col gap-2`}>
        <legend className="mb-2 font-medium">{wordsOf(field)}</legend>
        {field.options.map(([value, label]) => (
          <label key={value} className="flex items-start gap-2.5">
            <input
              type="checkbox"
              name={field.name}
              value={value}
              className="mt-0.5 size-5 flex-none accent-(--form-accent)"
            />
            {label}
          </label>
        ))}
        {help}
      </fieldset>
    );
  }
  return (
    <div className={`${span} flex min-w-0 flex-col gap-1.5`}>
      <label htmlFor={id} className="font-medium">
        {wordsOf(field)}
      </label>
      <HostedControl field={field} id={id} />
      {help}
    </div>
  );
}

function HostedControl({ field, id }: { field: PublicField; id: string }) {
  const { name, type, required, autocomplete, options, help } = field;
  const shared = {
    id,
    name,
    required,
    autoComplete: autocomplete,
    "aria-describedby": help ? `${id}-help` : undefined,
  };
  if (type === "textarea") return <textarea {...shared} rows={5} maxLength={20_000} className={CONTROL} />;
  if (type !== "select" && type !== "country")
    return <input {...shared} type={type} maxLength={500} className={CONTROL} />;
  return (
    <select {...shared} defaultValue="" className={CONTROL}>
      <option value="" />
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Consent({ consent: { text, required, link } }: { consent: NonNullable<PublicForm["consent"]> }) {
  return (
    <div className="col-span-2 flex items-start gap-2.5">
      <input type="hidden" name="consent_asked" value="1" />
      <input
        id="consent"
        type="checkbox"
        name="consent"
        required={required}
        className="mt-0.5 size-5 flex-none accent-(--form-accent)"
      />
      <span>
        <label htmlFor="consent">
          {text}
          {required && " *"}
        </label>{" "}
        {link && (
          <a href={link.url} target="_blank" rel="noopener noreferrer" className="underline">
            {link.label}
          </a>
        )}
      </span>
    </div>
  );
}

const wordsOf = ({ label, required }: PublicField) => (required ? `${label} *` : label);
