import { Avatar } from "#components/ui/avatar.tsx";
import { cx } from "#components/ui/cx.ts";
import { SampleData } from "./sample-data.tsx";

interface Section {
  name: string;
  said: string;
  state: "passed" | "took" | "unreached";
}

const SECTIONS: readonly Section[] = [
  { name: "Guards", said: "A real person with a business address", state: "passed" },
  { name: "Ownership", said: "Known company, but nobody owns it", state: "passed" },
  { name: "Exceptions", said: "Not strategic, no partner named", state: "passed" },
  { name: "Territory and specialty", said: "Mid-market in EMEA, wants flow meters", state: "took" },
  { name: "Catch-all", said: "Not reached", state: "unreached" },
];

const SENTENCE =
  "A lead passes guards, ownership and exceptions, matches territory and specialty, and reaches Ana Duarte";

/** One decision as a picture: a line through five rings until one of them holds it. */
export function HeroLine() {
  return (
    <figure aria-label={SENTENCE} className="mt-18 border-line border-b pb-3 max-md:mt-10">
      <Wide />
      <Narrow />
      <SampleData />
    </figure>
  );
}

const RING_X = [250, 440, 630, 820, 1010];
const TEXT = "fill-ink font-medium text-sm";

function Wide() {
  return (
    <svg viewBox="0 0 1200 240" aria-hidden="true" className="block w-full overflow-visible max-md:hidden">
      <defs>
        <mask id="hero-line">
          <path fill="#fff" d="M0 0h1200v252H0z" />
          {RING_X.map((x) => (
            <path key={x} d={`M${x} 71a21 21 0 0 1 0 42`} stroke="#000" strokeWidth="10" fill="none" />
          ))}
        </mask>
        <mask id="hero-ring">
          <path fill="#fff" d="M0 0h1200v252H0z" />
          {RING_X.slice(0, 4).map((x) => (
            <path key={x} d={`M${x - 34} 92H${x - 6}`} stroke="#000" strokeWidth="10" />
          ))}
        </mask>
      </defs>
      <g mask="url(#hero-ring)" className="fill-none" strokeWidth="5">
        {SECTIONS.map((section, at) => (
          <circle
            key={section.name}
            cx={RING_X[at]}
            cy="92"
            r="21"
            {...(section.state === "unreached" ? { strokeDasharray: "3 5", strokeWidth: 3 } : {})}
            className={section.state === "took" ? "stroke-accent" : "stroke-line-strong"}
          />
        ))}
      </g>
      <g mask="url(#hero-line)" className="fill-none [stroke-linecap:round]">
        <path d="M820 92H1150" strokeWidth="2" strokeDasharray="2 6" className="stroke-line-strong" />
        <path
          d="M0 92H828C936 92 902 212 982 212H990"
          strokeWidth="3"
          pathLength="1"
          strokeDasharray="1"
          className="stroke-accent [animation:draw-line_calc(var(--duration-line)*2)_var(--ease-out)]"
        />
      </g>
      <circle cx="3" cy="92" r="5" className="fill-accent" />
      <text x="0" y="28" className="fill-ink font-semibold text-md">
        Jonas Weber
      </text>
      <text x="0" y="48" className="fill-ink-2 text-sm">
        wants a quote, 10:33:04
      </text>
      {SECTIONS.map((section, at) => (
        <g key={section.name} textAnchor="middle">
          <text
            x={RING_X[at]}
            y="56"
            className={section.state === "took" ? "fill-accent-ink font-semibold text-sm" : TEXT}
          >
            {section.name}
          </text>
          {twoLines(section.said).map((line, row) => (
            <text
              key={line}
              x={RING_X[at]}
              y={144 + row * 18}
              className={cx("text-sm", section.state === "took" ? "fill-ink" : "fill-ink-3")}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      <foreignObject x="998" y="190" width="202" height="46">
        <Owner />
      </foreignObject>
    </svg>
  );
}

function Narrow() {
  return (
    <ol className="md:hidden">
      {SECTIONS.map((section) => (
        <li
          key={section.name}
          className={cx(
            "relative grid grid-cols-[24px_minmax(0,1fr)] gap-3.5 pb-4 before:absolute before:top-0 before:bottom-0 before:left-[11px] before:w-0.5 first:before:top-3",
            section.state === "passed" ? "before:bg-line-strong" : "before:bg-accent",
            section.state === "took" && "before:top-3",
          )}
        >
          <span
            className={cx(
              "relative mt-px rounded-full bg-canvas",
              section.state === "unreached"
                ? "mx-auto mt-1.5 size-2.5 translate-x-3 border-2 border-line-strong border-dotted"
                : "size-6 border-[3px]",
              section.state === "took" && "border-accent",
              section.state === "passed" && "border-line-strong",
            )}
          />
          <span>
            <b
              className={cx(
                "block text-base",
                section.state === "took" && "text-accent-ink",
                section.state === "unreached" && "font-medium text-ink-3",
              )}
            >
              {section.name}
            </b>
            <span className={section.state === "took" ? "text-ink" : "text-ink-3"}>{section.said}</span>
          </span>
        </li>
      ))}
      <li>
        <Owner />
      </li>
    </ol>
  );
}

function Owner() {
  return (
    <span className="flex items-center gap-2.5">
      <Avatar id="ana" name="Ana Duarte" size={32} isDecorative className="max-md:-ml-1" />
      <span className="leading-4">
        <b className="block text-base">Ana Duarte</b>
        <span className="text-ink-3 text-xs">acts by 10:38, in German</span>
      </span>
    </span>
  );
}

/** Cuts a caption at the space nearest its middle. */
function twoLines(text: string): string[] {
  if (text.length < 20) return [text];
  const words = text.split(" ");
  const ways = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")]);
  return (
    ways.toSorted(
      (a, b) => Math.max(...a.map((line) => line.length)) - Math.max(...b.map((line) => line.length)),
    )[0] ?? [text]
  );
}
