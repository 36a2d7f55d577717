import { Link } from "#components/ui/link.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { classWords } from "./account-words.ts";
import type { AccountPage } from "./types.ts";

type Relative = AccountPage["ancestors"][number];

/** Where an account stands among its parents and children, as a small tree; nothing for one that stands alone. */
export function AccountFamily({ slug, account }: { slug: string; account: AccountPage }) {
  const { ancestors, children } = account;
  if (ancestors.length + children.length === 0) return null;
  const own = ancestors.length;
  return (
    <section aria-label="Family" className="mt-8">
      <SectionHead title="Family" />
      <ul className="text-sm">
        {ancestors.map((relative, depth) => (
          <Line key={relative.id} slug={slug} relative={relative} depth={depth} />
        ))}
        <li style={{ paddingLeft: own * INDENT }} className="flex min-h-8 items-center gap-2">
          {own > 0 && <Branch />}
          <span aria-current="page" className="min-w-0 truncate font-semibold">
            {account.name}
          </span>
        </li>
        {children.map((relative) => (
          <Line key={relative.id} slug={slug} relative={relative} depth={own + 1} />
        ))}
      </ul>
    </section>
  );
}

const INDENT = 18;

function Line({ slug, relative, depth }: { slug: string; relative: Relative; depth: number }) {
  const { id, name, class: of, ownerName } = relative;
  return (
    <li style={{ paddingLeft: depth * INDENT }} className="flex min-h-8 items-center gap-2">
      {depth > 0 && <Branch />}
      <Link href={`/${slug}/accounts/${id}`} className="link min-w-0 truncate">
        {name}
      </Link>
      <span className="ml-auto flex-none text-ink-3 text-xs">{ownerName ?? classWords(of)}</span>
    </li>
  );
}

/** The corner that leads from a parent to its child. */
function Branch() {
  return <span aria-hidden="true" className="-mt-2.5 h-2.5 w-2.5 flex-none border-line border-b border-l" />;
}
