import { Logo } from "#components/shell/logo.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Link } from "#components/ui/link.tsx";

const PARTS = [
  { href: "/#decides", label: "How it decides" },
  { href: "/#fairness", label: "Fairness" },
  { href: "/#api", label: "API" },
];

/** The top of the public site. */
export function SiteHeader() {
  return (
    <header className="flex h-18 items-center gap-2 max-sm:h-16">
      <Link href="/" className="touch-area rounded-md">
        <Logo size={24} isWordmark />
      </Link>
      <nav aria-label="On this page" className="ml-9 flex gap-6 text-base text-ink-2 max-md:hidden">
        {PARTS.map((part) => (
          <a key={part.href} href={part.href} className="hover:text-ink">
            {part.label}
          </a>
        ))}
      </nav>
      <div className="ml-auto flex items-center gap-1">
        <ButtonLink kind="quiet" href="/sign-in">
          Sign in
        </ButtonLink>
        <ButtonLink kind="primary" href="/sign-up" className="max-sm:hidden">
          Create a workspace
        </ButtonLink>
      </div>
    </header>
  );
}
