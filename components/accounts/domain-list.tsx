import { Badge } from "#components/ui/badge.tsx";

interface DomainListProps {
  domains: readonly { domain: string; isAlias: boolean }[];
  /** How many are shown; the rest is counted. */
  most?: number;
}

/** Domains in one line, own ones first; an alias says so. */
export function DomainList({ domains, most = Number.POSITIVE_INFINITY }: DomainListProps) {
  if (domains.length === 0) return <span className="text-ink-3">None: no lead is matched to it</span>;
  const rest = domains.length - most;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {domains.slice(0, most).map(({ domain, isAlias }) => (
        <span key={domain} className="whitespace-nowrap">
          {domain}
          {isAlias && (
            <Badge tone="line" className="ml-1.5">
              Alias
            </Badge>
          )}
        </span>
      ))}
      {rest > 0 && <span className="text-ink-3">and {rest} more</span>}
    </span>
  );
}
