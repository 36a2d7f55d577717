import type { ReactNode } from "react";
import { PageBody } from "#components/shell/page-body.tsx";
import { Button } from "#components/ui/button.tsx";
import { cx } from "#components/ui/cx.ts";
import { ErrorState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { UrlFilter } from "#components/ui/url-filter.tsx";
import type { Owner } from "./types.ts";

interface ListBodyProps {
  /** What is listed, in the plural. */
  noun: string;
  /** How far the list is read. */
  read: {
    error: unknown;
    refetch: () => unknown;
    hasNextPage: boolean;
    fetchNextPage: () => unknown;
    isFetchingNextPage: boolean;
    isPlaceholderData: boolean;
  };
  /** How many there are, in a sentence; null until that is known. */
  sentence: string | null;
  /** Shown instead of the list where there is nothing to list. */
  empty: ReactNode;
  children: ReactNode;
}

/** A list below its top bar, whatever became of reading it: a sentence, the table, and more on request. */
export function ListBody({ noun, read, sentence, empty, children }: ListBodyProps) {
  return (
    <>
      {read.error != null && (
        <PageBody>
          <ErrorState
            title={`The ${noun} could not be loaded.`}
            actions={<Button onClick={() => read.refetch()}>Try again</Button>}
          />
        </PageBody>
      )}
      {sentence === null && read.error == null && (
        <PageBody>
          <SkeletonRows label={`Loading ${noun}`} rows={12} />
        </PageBody>
      )}
      {empty}
      {sentence !== null && !empty && (
        <>
          <PageBody className="flex-none pb-5">
            <Say>{sentence}</Say>
          </PageBody>
          <div className={cx(read.isPlaceholderData && "opacity-60")}>{children}</div>
          {read.hasNextPage && (
            <div className="p-gutter">
              <Button isBusy={read.isFetchingNextPage} onClick={() => read.fetchNextPage()}>
                Show more {noun}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

/** Whose the listed are: of anybody, nobody, or one of the owners. */
export function OwnerFilter({ owners }: { owners: readonly Owner[] }) {
  return (
    <UrlFilter
      param="owner"
      label="Owner"
      anyLabel="Any owner"
      options={[{ value: "none", label: "Nobody" }, ...owners.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}
