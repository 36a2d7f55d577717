import { Plus } from "lucide-react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { cx } from "#components/ui/cx.ts";
import { Link } from "#components/ui/link.tsx";

/** One entry of a library page. `depth`: how far below the root it stands. */
export type LibraryEntry = { id: string; name: string; note: string; depth?: number };

interface LibraryListProps {
  /** The sentence on top. */
  say: string;
  entries: readonly LibraryEntry[];
  openId: string | null;
  /** What is added, such as "segment"; null for those who only read. */
  adds: string | null;
  empty: string;
  actions?: React.ReactNode;
}

/** The names of a library page, each the address of its details. */
export function LibraryList({ say, entries, openId, adds, empty, actions }: LibraryListProps) {
  return (
    <>
      <p className="px-gutter pt-4 text-ink-2 text-sm max-sm:px-4">{say}</p>
      <div className="flex min-h-3 flex-wrap items-center gap-2 px-gutter py-3 max-sm:px-4">
        {adds && (
          <ButtonLink href="?id=new" icon={<Plus />}>
            Add {adds}
          </ButtonLink>
        )}
        {actions}
      </div>
      {entries.length === 0 && (
        <p className="border-line border-t px-gutter py-4 text-ink-3 text-sm max-sm:px-4">
          {empty}{" "}
          {!adds && (
            <Link href="../rules" className="link">
              Look at the ruleset
            </Link>
          )}
        </p>
      )}
      <ol className="border-line border-t">
        {entries.map(({ id, name, note, depth = 0 }) => (
          <li
            key={id}
            className={cx(
              "relative border-line-soft border-b px-gutter py-2.5 text-sm max-sm:px-4",
              id === openId &&
                "bg-selected shadow-[inset_2px_0_0_var(--color-accent)] max-md:bg-transparent max-md:shadow-none",
            )}
          >
            <div style={{ paddingLeft: depth * 18 }}>
              <Link
                href={`?id=${id}`}
                aria-current={id === openId ? "true" : undefined}
                className="font-medium after:absolute after:inset-0"
              >
                {name}
              </Link>
              <p className="text-ink-3 text-xs">{note}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The entry that the address names; the first of the list where it names none. */
export const openOf = <Entry extends { id: string }>(entries: readonly Entry[], asked: string | null) =>
  asked === null ? entries[0] : entries.find(({ id }) => id === asked);

/** What stands beside the list while nothing of it is open. */
export function NothingOpen({ what }: { what: string }) {
  return (
    <p className="px-gutter py-4 text-ink-3 text-sm max-sm:px-4">
      Choose a {what} to see what is in it and what uses it.
    </p>
  );
}
