const PITCH = 3;
const HEIGHT = 24;

/** The last 48 hours of a source as bars, oldest at the left; an empty one is a line. */
export function SourceHours({ hours }: { hours: readonly number[] }) {
  const most = Math.max(1, ...hours);
  const bars = hours.map((count, at) => ({
    key: `${at}`,
    x: at * PITCH,
    height: (count / most) * (HEIGHT - 3),
    count,
  }));
  return (
    <svg
      width={hours.length * PITCH}
      height={HEIGHT}
      viewBox={`0 0 ${hours.length * PITCH} ${HEIGHT}`}
      aria-hidden="true"
    >
      {bars
        .filter(({ count }) => count > 0)
        .map(({ key, x, height }) => (
          <rect key={key} x={x} y={HEIGHT - 2 - height} width={2} height={height} className="fill-ramp-4" />
        ))}
      <path d={`M0 ${HEIGHT - 1.5}H${hours.length * PITCH}`} className="stroke-line" />
    </svg>
  );
}
