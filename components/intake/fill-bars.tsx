interface FillBarsProps {
  /** Shares from 0 to 1 with what they are of, in the order of the column's head. */
  shares: readonly { of: string; share: number }[];
}

/** How often fields are filled, as bars and as figures. */
export function FillBars({ shares }: FillBarsProps) {
  return (
    <span className="flex items-center gap-2.5">
      <span aria-hidden="true" className="flex h-[18px] flex-none items-end gap-[3px]">
        {shares.map(({ of, share }) => (
          <span key={of} className="flex h-full w-[7px] items-end rounded-[1px] bg-ramp-1">
            <span className="w-full rounded-[1px] bg-ramp-3" style={{ height: `${Math.round(share * 100)}%` }} />
          </span>
        ))}
      </span>
      <span className="whitespace-nowrap text-ink-3 tabular-nums">
        {shares.map(({ share }) => Math.round(share * 100)).join(" · ")} %
      </span>
    </span>
  );
}
