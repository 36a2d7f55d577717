/** Answers the lowest id that can have been made at an instant or later: ids are ordered by time, so their key finds what is recent. */
export function idSince(at: Date): string {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
