"use client";
import { Upload } from "lucide-react";
import { type ChangeEvent, useRef, useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Note } from "#components/ui/note.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { CSV_TEXT_MAX, type CsvColumn } from "#server/core/csv/read-table.ts";
import { type CsvCheck, checkSentence, type Nouns } from "./csv-check.ts";
import { CsvPreview } from "./csv-preview.tsx";
import { decodeCsv } from "./decode-csv.ts";

interface CsvWorkbenchProps {
  /** What a row is called: ["account", "accounts"]. */
  nouns: Nouns;
  /** Columns that may be there, for the help; required ones are named first. */
  columns: readonly CsvColumn[];
  /** What an empty cell means, and whatever else must be known before pasting. */
  help: string;
  /** Two or three lines, shown in the empty field. */
  example: string;
  /** Reads the text and writes nothing. */
  check: (text: string) => Promise<CsvCheck>;
  /** Writes all of it as one change. */
  apply: (text: string) => Promise<void>;
}

/** Paste or upload a CSV text, see what each row would do, then write all of it or nothing. */
export function CsvWorkbench({ nouns, columns, help, example, check, apply }: CsvWorkbenchProps) {
  const [text, setText] = useState("");
  const [checked, setChecked] = useState<CsvCheck | null>(null);
  const [busy, setBusy] = useState<"check" | "apply" | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = (next: string) => {
    setText(next);
    setChecked(null);
    setRefusal(next.length > CSV_TEXT_MAX ? "This is more than 2 MB. Split it into several texts." : null);
  };
  const work = async (what: "check" | "apply", run: () => Promise<void>) => {
    setBusy(what);
    setRefusal(null);
    await run().catch((error: unknown) => setRefusal(refusalOf(error).message));
    setBusy(null);
  };
  const isEmpty = text.trim() === "" && "Paste something, or choose a file.";
  const isTooLong = text.length > CSV_TEXT_MAX && "This is too long.";
  return (
    <div className="flex flex-col gap-7">
      <div className="flex max-w-[880px] flex-col gap-3">
        <Field label="CSV" help={`${columnWords(columns)} ${help}`} aside={<FileButton onText={change} />}>
          <Textarea
            rows={8}
            value={text}
            placeholder={example}
            spellCheck={false}
            onChange={({ target }) => change(target.value)}
            className="max-h-96 overflow-auto whitespace-pre font-mono text-xs"
          />
        </Field>
        {refusal && <Note tone="late">{refusal}</Note>}
        <div className="flex flex-wrap gap-2">
          <Button
            kind={checked ? "default" : "primary"}
            isBusy={busy === "check"}
            disabledReason={isEmpty || isTooLong}
            onClick={() => work("check", async () => setChecked(await check(text)))}
          >
            Show what would happen
          </Button>
        </div>
      </div>
      {checked && (
        <section aria-label="Preview" className="min-w-0">
          <SectionHead
            title={checkSentence(checked, nouns)}
            note={checked.ignored.length > 0 ? `Not used: ${checked.ignored.join(", ")}` : "All columns are used"}
            actions={
              <Button
                kind="primary"
                isBusy={busy === "apply"}
                disabledReason={
                  checked.problems.length > 0 && "Mend the lines with problems first; nothing is written by halves."
                }
                onClick={() => work("apply", () => apply(text))}
              >
                Save{" "}
                {checked.rows.length === 1
                  ? `1 ${nouns[0]}`
                  : `${checked.rows.length.toLocaleString("en")} ${nouns[1]}`}
              </Button>
            }
          />
          <CsvPreview check={checked} label={`Preview of ${nouns[1]}`} />
        </section>
      )}
    </div>
  );
}

/** "Columns: Name (needed), Domains, Owner." */
function columnWords(columns: readonly CsvColumn[]): string {
  const ordered = [...columns].sort((a, b) => Number(b.isRequired ?? false) - Number(a.isRequired ?? false));
  return `Columns: ${ordered.map(({ label, isRequired }) => (isRequired ? `${label} (needed)` : label)).join(", ")}.`;
}

function FileButton({ onText }: { onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) onText(decodeCsv(new Uint8Array(await file.arrayBuffer())));
    // The same file, mended, can be chosen again.
    target.value = "";
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        aria-label="CSV file"
        accept=".csv,.tsv,.txt,text/csv"
        className="hidden"
        onChange={read}
      />
      <Button size="xs" icon={<Upload />} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
    </>
  );
}
