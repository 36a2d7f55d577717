const PARAMETERS = [
  "utm_source",
  "utm_medium",
  "utm_campaign",
  "utm_term",
  "utm_content",
  "utm_id",
  "gclid",
  "gbraid",
  "wbraid",
  "dclid",
  "fbclid",
  "msclkid",
  "li_fat_id",
  "ttclid",
  "twclid",
];
const STORED_UNDER = "fairlead";
const LENGTH_MAX = 1_000;

/** What the browser tells of where a visitor came from. Kept for the visit in the page's own storage; no cookie. */
export type Captured = { attribution: Record<string, string>; language: string; time_zone: string };

/** Answers where the visit began and what led here, with the browser's language and time zone. Never throws. */
export function capture(): Captured {
  const first = recall() ?? {
    landing_page: here(),
    ...(document.referrer ? { referrer: cut(document.referrer) } : {}),
  };
  const query = new URLSearchParams(location.search);
  const now = Object.fromEntries(
    PARAMETERS.filter((name) => query.get(name)).map((name) => [name, cut(query.get(name) ?? "")]),
  );
  const visit = { ...first, ...now };
  remember(visit);
  return {
    attribution: { ...visit, page: here() },
    language: navigator.language,
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

const cut = (text: string) => text.slice(0, LENGTH_MAX);
const here = () => cut(location.href.split("#", 1)[0] ?? "");

// Storage may be closed to a page; then every page of the visit is its first.
function recall(): Record<string, string> | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(STORED_UNDER) ?? "") as Record<string, string>;
  } catch {
    return undefined;
  }
}

function remember(visit: Record<string, string>): void {
  try {
    sessionStorage.setItem(STORED_UNDER, JSON.stringify(visit));
  } catch {
    // Nothing to keep it in: the next page begins anew.
  }
}
