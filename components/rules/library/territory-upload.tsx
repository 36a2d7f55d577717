"use client";
import { ChevronLeft } from "lucide-react";
import { useRef } from "react";
import { v7 } from "uuid";
import { CsvWorkbench } from "#components/csv/csv-workbench.tsx";
import { Link } from "#components/ui/link.tsx";
import { counted } from "#server/core/handoff/names.ts";
import type { TerritoryOwner } from "#server/core/library/library.ts";
import { readTerritories, TERRITORY_COLUMNS } from "#server/core/library/territory-csv.ts";
import { useRulesKit } from "../rules-context.tsx";
import type { LibraryHandle } from "./use-library.ts";

interface TerritoryUploadProps {
  handle: LibraryHandle;
  back: string;
  onDone: () => void;
}

/** A file of territories: what each row would do, then all of them in one change of the draft. */
export function TerritoryUpload({ handle, back, onDone }: TerritoryUploadProps) {
  const { choices } = useRulesKit();
  const owners = new Map<string, TerritoryOwner>([
    ...choices.reps
      .filter(({ isActive }) => isActive)
      .map(({ id, name }): [string, TerritoryOwner] => [name.trim().toLowerCase(), { kind: "rep", id }]),
    ...choices.pools
      .filter(({ isArchived }) => !isArchived)
      .map(({ id, name }): [string, TerritoryOwner] => [name.trim().toLowerCase(), { kind: "pool", id }]),
  ]);
  // The ids of new territories are the same when the file is checked and when it is saved.
  const minted = useRef<string[]>([]);
  const read = (text: string) => {
    let next = 0;
    const newId = () => {
      const id = minted.current[next] ?? v7();
      minted.current[next++] = id;
      return id;
    };
    return readTerritories(text, { known: handle.library.territories, owners, newId });
  };
  const apply = async (text: string) => {
    const { territories, problems } = read(text);
    if (problems.length > 0 || territories.length === 0) return;
    const said = `${counted(territories.length, "row")} of territories saved.`;
    if (!(await handle.save({ kind: "putTerritories", territories: [...territories] }, said)))
      throw new Error("These territories were not saved.");
    onDone();
  };
  return (
    <div className="px-gutter py-4 max-sm:px-4">
      <Link href={back} className="link mb-2 flex min-h-touch items-center gap-1 text-sm md:hidden">
        <ChevronLeft aria-hidden="true" />
        Back to the list
      </Link>
      <h2 className="font-semibold text-lg">Upload territories</h2>
      <p className="mt-0.5 mb-4 text-ink-3 text-sm">
        A row whose name is known changes that territory; another one is new. All rows together are one change of the
        draft.
      </p>
      {handle.problem && <p className="mb-3 text-late-ink text-sm">{handle.problem}</p>}
      <CsvWorkbench
        nouns={["territory", "territories"]}
        columns={TERRITORY_COLUMNS}
        help="Several values of a cell are parted by a semicolon. A column that is left out stays, an empty cell is cleared."
        example={"Territory,Parent,Countries,Postal codes,Owner\nDACH,,DE; AT; CH,,\nBavaria,DACH,,DE 80-87,"}
        check={async (text) => read(text)}
        apply={apply}
      />
    </div>
  );
}
