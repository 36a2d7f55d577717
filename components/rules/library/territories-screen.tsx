"use client";
import { Upload } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { SplitPane } from "#components/shell/split-pane.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { counted, nameOf } from "#server/core/handoff/names.ts";
import type { RuleNames } from "../change-words.ts";
import { useRulesKit } from "../rules-context.tsx";
import { LibraryFrame } from "./library-frame.tsx";
import { LibraryList, NothingOpen, openOf } from "./library-list.tsx";
import { TerritoryForm } from "./territory-form.tsx";
import { TerritoryMoves } from "./territory-moves.tsx";
import { TerritoryUpload } from "./territory-upload.tsx";
import { criteriaWords, type TerritoryLine, territoryLines } from "./territory-words.ts";
import type { LibraryHandle } from "./use-library.ts";

/** The territory tree: what belongs to each, and whose it is. */
export function TerritoriesScreen({ slug }: { slug: string }) {
  return (
    <LibraryFrame slug={slug} page="territories">
      {(handle) => <Territories slug={slug} back={`/${slug}/rules/territories`} handle={handle} />}
    </LibraryFrame>
  );
}

function Territories({ slug, back, handle }: { slug: string; back: string; handle: LibraryHandle }) {
  const router = useRouter();
  const { names } = useRulesKit();
  const openId = useSearchParams().get("id");
  const lines = territoryLines(handle.library);
  const open = openOf(
    lines.map(({ territory }) => territory),
    openId,
  );
  const isAdding = handle.canWrite && (openId === "new" || openId === "upload" || openId === "moves");
  const shown = isAdding ? openId : (open?.id ?? null);
  const done = (id: string | null) => router.push(id === null ? back : `${back}?id=${id}`);
  return (
    <SplitPane
      width={{ list: 420 }}
      isDetailOpen={openId !== null && shown !== null}
      detailLabel="Territory"
      list={
        <LibraryList
          say={`${lines.length === 0 ? "" : `${counted(lines.length, "territory").replace("territorys", "territories")}. `}A lead is in one when its criteria and those above it hold; without an owner of its own it has the one above.`}
          adds={handle.canWrite ? "territory" : null}
          actions={
            handle.canWrite && (
              <>
                <ButtonLink href="?id=upload" icon={<Upload />}>
                  Upload
                </ButtonLink>
                {handle.hasDraft && (
                  <ButtonLink href="?id=moves" kind="quiet">
                    Who would move
                  </ButtonLink>
                )}
              </>
            )
          }
          openId={shown}
          empty="Draw the tree here: regions, states, postal codes, industries or named companies, each with a rep or a pool."
          entries={lines.map((line) => ({
            id: line.territory.id,
            name: line.territory.name,
            depth: line.depth,
            note: `${criteriaWords(line.territory.criteria)} · ${ownerWords(line, names)}`,
          }))}
        />
      }
      detail={
        shown === "upload" ? (
          <TerritoryUpload handle={handle} back={back} onDone={() => done(null)} />
        ) : shown === "moves" ? (
          <TerritoryMoves slug={slug} back={back} />
        ) : shown ? (
          <TerritoryForm key={shown} territory={open ?? null} handle={handle} back={back} onDone={done} />
        ) : (
          lines.length > 0 && <NothingOpen what="territory" />
        )
      }
    />
  );
}

/** "Ana Peters", "pool EMEA, from above", "nobody's". */
function ownerWords({ owner, isInherited }: TerritoryLine, names: RuleNames): string {
  if (owner === null) return "nobody’s";
  const name = owner.kind === "rep" ? nameOf(names, "reps", owner.id) : `pool ${nameOf(names, "pools", owner.id)}`;
  return isInherited ? `${name}, from above` : name;
}
