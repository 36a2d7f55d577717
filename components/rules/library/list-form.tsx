"use client";
import { useState } from "react";
import { v7 } from "uuid";
import { CsvWorkbench } from "#components/csv/csv-workbench.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { counted } from "#server/core/handoff/names.ts";
import { MOST_LIST_VALUES, type ValueList } from "#server/core/library/library.ts";
import { readListFile, readTypedValues, VALUE_COLUMNS, withoutTwins } from "#server/core/library/list-values.ts";
import { usesOf } from "#server/core/library/uses.ts";
import { DetailFrame } from "./detail-frame.tsx";
import type { LibraryFormProps } from "./library-page.tsx";

/** One value list: its name, its values one to a line, and a file to add from. */
export function ListForm({ item: list, handle, back, onDone }: LibraryFormProps<ValueList>) {
  const [name, setName] = useState(list?.name ?? "");
  const [text, setText] = useState(list?.values.join("\n") ?? "");
  const [isAdding, setAdding] = useState(false);
  const { values, twice } = readTypedValues(text);
  const tooLong = values.filter((value) => value.length > 200).length;
  const save = async () => {
    const id = list?.id ?? v7();
    const edit = { kind: "putList" as const, list: { id, name: name.trim(), values: [...values] } };
    if (await handle.save(edit, "List saved.")) onDone(id);
  };
  const remove = async () => {
    if (list && (await handle.save({ kind: "remove", id: list.id }, "List deleted."))) onDone(null);
  };
  const take = async (file: string) => {
    const added = readListFile(file, values).rows.map((row) => row.values.value ?? "");
    setText(withoutTwins([...values, ...added]).values.join("\n"));
    setAdding(false);
  };
  const reason =
    (name.trim() === "" && "Give it a name first.") ||
    (tooLong > 0 && `${counted(tooLong, "value")} longer than 200 characters.`) ||
    (values.length > MOST_LIST_VALUES && "A list holds 10,000 values.") ||
    null;
  const help = [counted(values.length, "value"), ...(twice.length > 0 ? [`${twice.length} twice, left out`] : [])].join(
    ", ",
  );
  return (
    <DetailFrame
      title={list?.name ?? "New value list"}
      back={back}
      uses={list ? usesOf(list.id, handle) : []}
      problem={handle.problem}
      isBusy={handle.isBusy}
      unsavedReason={reason}
      onSave={handle.canWrite ? save : undefined}
      onDelete={handle.canWrite && list ? remove : undefined}
    >
      <Field label="Name">
        <Input
          value={name}
          maxLength={120}
          readOnly={!handle.canWrite}
          onChange={(event) => setName(event.target.value)}
          className="max-w-96"
        />
      </Field>
      <Field label="Values, one to a line" help={`${help}. Capitals and spaces around a value do not count.`}>
        <Textarea
          rows={12}
          value={text}
          readOnly={!handle.canWrite}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          className="max-h-96"
        />
      </Field>
      {handle.canWrite && !isAdding && (
        <div>
          <Button onClick={() => setAdding(true)}>Add from a CSV</Button>
        </div>
      )}
      {isAdding && (
        <CsvWorkbench
          nouns={["value", "values"]}
          columns={VALUE_COLUMNS}
          help="Other columns are not used. What is on the list already adds nothing."
          example={"Domain\nnorthwind.example\nglobex.example"}
          check={async (file) => readListFile(file, values)}
          apply={take}
        />
      )}
    </DetailFrame>
  );
}
