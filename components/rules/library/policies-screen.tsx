"use client";
import { LibraryPage } from "./library-page.tsx";
import { PolicyForm } from "./policy-form.tsx";
import { policyWords } from "./policy-words.ts";

/** SLA policies: response standards of their own for the leads of some rules. */
export function PoliciesScreen({ slug }: { slug: string }) {
  return (
    <LibraryPage
      slug={slug}
      page="policies"
      what="SLA policy"
      several="SLA policies"
      itemsOf={({ library }) => library.policies}
      noteOf={policyWords}
      say="Leads of rules that name a policy are due by it; all others by the workspace’s response standards."
      empty="Give strategic accounts, or a type of lead, a shorter time to the first action here."
      Form={PolicyForm}
    />
  );
}
