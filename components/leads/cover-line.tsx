"use client";
import { UserRoundCheck } from "lucide-react";
import { useNow, useTimeZone } from "#components/ui/now.tsx";
import { coverSentence } from "#server/core/handoff/cover-words.ts";
import type { LeadPage } from "./types.ts";

/** Who acts while the owner is away, and until when in the viewer's zone; nothing where nobody has to. */
export function CoverLine({ cover, asOf }: { cover: LeadPage["cover"]; asOf: Date }) {
  const now = useNow("minute") ?? asOf.getTime();
  const timeZone = useTimeZone();
  if (!cover) return null;
  return (
    <p className="mt-3 flex items-start gap-2 text-sm">
      <UserRoundCheck className="mt-0.5 size-4 flex-none text-accent-ink" aria-hidden="true" />
      <span>
        {coverSentence(cover, now, timeZone)}
        {cover.isMe && " Log what you do here: the lead stays theirs."}
      </span>
    </p>
  );
}
