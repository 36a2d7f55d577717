import { Avatar } from "#components/ui/avatar.tsx";
import { cx } from "#components/ui/cx.ts";

/** Who gets the next leads, in order, as rings on a line. The first is the one who is next. */
export function NextUp({ people }: { people: readonly { id: string; name: string }[] }) {
  // The same person may come more than once: a place in line is what tells the entries apart.
  const line = people.map((person, at) => ({ ...person, place: at + 1 }));
  return (
    <ol className="my-3 flex flex-wrap gap-x-4 gap-y-3" aria-label="Who gets the next leads">
      {line.map(({ id, name, place }) => (
        <li
          key={place}
          className="relative flex flex-col items-center gap-1 before:absolute before:-left-4 before:bottom-[15px] before:h-px before:w-4 before:bg-line-strong first:before:hidden"
        >
          <span className={cx("text-2xs", place === 1 ? "font-semibold text-accent-ink" : "text-ink-3")}>{place}</span>
          <span className={cx("flex rounded-full p-0.5", place === 1 && "ring-2 ring-accent")}>
            <Avatar id={id} name={name} size={28} />
          </span>
        </li>
      ))}
    </ol>
  );
}
