"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { OpportunitiesTable } from "./opportunities-table.tsx";
import { OpportunityDialog } from "./opportunity-dialog.tsx";
import type { AccountPage, OpportunityLine } from "./types.ts";

/** What is being sold to an account, newest first; the newest open one says who works it. */
export function AccountOpportunities({ slug, account }: { slug: string; account: AccountPage }) {
  const toast = useToast();
  const [edited, setEdited] = useState<OpportunityLine | "new" | null>(null);
  const { opportunities, canWrite } = account;
  const saved = () => {
    setEdited(null);
    toast({ text: "Saved. Leads that arrive from now on are decided by it." });
  };
  return (
    <section aria-label="Opportunities" className="mb-9 min-w-0">
      <SectionHead
        title="Opportunities"
        note="newest first"
        actions={
          canWrite && (
            <Button size="xs" icon={<Plus />} onClick={() => setEdited("new")}>
              Opportunity
            </Button>
          )
        }
      />
      {opportunities.length === 0 ? (
        <p className="text-ink-2 text-sm">Nothing is being sold to it that Fairlead knows of.</p>
      ) : (
        <OpportunitiesTable
          slug={slug}
          opportunities={opportunities}
          isOfOneAccount
          onEdit={canWrite ? setEdited : undefined}
        />
      )}
      {edited && (
        <OpportunityDialog
          slug={slug}
          opportunity={edited === "new" ? null : edited}
          account={{ id: account.id, name: account.name }}
          owners={account.owners}
          onClose={() => setEdited(null)}
          onSaved={saved}
        />
      )}
    </section>
  );
}
