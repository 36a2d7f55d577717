/**
 * Answers a website's origin as browsers send it, from what a person writes or pastes:
 * "www.Example.com/contact" is "https://www.example.com". Null when it is no website.
 */
export function toOrigin(text: string): string | null {
  const trimmed = text.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (!url || !["http:", "https:"].includes(url.protocol) || url.username !== "") return null;
  const isName = url.hostname.includes(".") || url.hostname === "localhost" || url.hostname.startsWith("[");
  return isName && !url.hostname.includes("*") ? url.origin : null;
}
