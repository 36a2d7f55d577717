"use client";
import { useId } from "react";

interface LogoProps {
  size?: number;
  /** With the name beside it. */
  isWordmark?: boolean;
}

/** A line through a ring: before the ring on the left, behind it on the right. */
export function Logo({ size = 20, isWordmark = false }: LogoProps) {
  const id = useId();
  const line = "M1.5 17.6C7 17.6 8 13.6 12 12S17 6.4 22.5 6.4";
  return (
    <span className="inline-flex items-center gap-2">
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        aria-hidden="true"
        className="flex-none fill-none [stroke-linecap:round]"
      >
        <defs>
          <mask id={`${id}-ring`}>
            <path fill="#fff" d="M0 0h24v24H0z" />
            <path d={line} stroke="#000" strokeWidth="5" clipPath="inset(0 50% 0 0)" />
          </mask>
          <mask id={`${id}-line`}>
            <path fill="#fff" d="M0 0h24v24H0z" />
            <circle cx="12" cy="12" r="7" fill="none" stroke="#000" strokeWidth="6" clipPath="inset(0 0 0 50%)" />
          </mask>
        </defs>
        <g mask={`url(#${id}-ring)`}>
          <circle cx="12" cy="12" r="7" strokeWidth="3" className="stroke-accent" />
        </g>
        <g mask={`url(#${id}-line)`}>
          <path d={line} strokeWidth="2" className="stroke-ink" />
        </g>
      </svg>
      {isWordmark && <b className="text-md tracking-[-0.015em]">Fairlead</b>}
    </span>
  );
}
