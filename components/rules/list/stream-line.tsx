const WIDTH = 24;
const MIDDLE = WIDTH / 2;
const WIDEST = 9;
const THINNEST = 0.4;

interface StreamLineProps {
  /** Leads still undecided where this piece begins and ends. */
  before: number;
  after: number;
  total: number;
}

/** A piece of the stream beside the rules: as wide as the leads that are still undecided. */
export function StreamLine({ before, after, total }: StreamLineProps) {
  if (total === 0) return null;
  const from = half(before, total);
  const to = half(after, total);
  const path = `M${MIDDLE - from} 0C${MIDDLE - from} 50 ${MIDDLE - to} 50 ${MIDDLE - to} 100H${MIDDLE + to}C${MIDDLE + to} 50 ${MIDDLE + from} 50 ${MIDDLE + from} 0Z`;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 100"
      preserveAspectRatio="none"
      className="absolute inset-y-0 left-6 h-full w-6 max-sm:left-1.5"
    >
      <path d={path} className="fill-ramp-2" />
    </svg>
  );
}

const half = (leads: number, total: number) => (leads === 0 ? 0 : Math.max(THINNEST, (leads / total) * WIDEST));
