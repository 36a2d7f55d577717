import { Link } from "#components/ui/link.tsx";

/** The foot of the public site: what it is, and where to go on. */
export function SiteFooter() {
  return (
    <footer className="flex flex-wrap gap-x-6 gap-y-6 border-line border-t pt-6 pb-10 text-ink-3 text-sm">
      <span className="flex-1">Fairlead</span>
      <a href="/v1/openapi.json" className="touch-area hover:text-ink">
        OpenAPI document
      </a>
      <Link href="/sign-in" className="touch-area hover:text-ink">
        Sign in
      </Link>
      <Link href="/sign-up" className="touch-area hover:text-ink">
        Create a workspace
      </Link>
    </footer>
  );
}
