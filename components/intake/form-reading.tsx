"use client";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Say } from "#components/ui/say.tsx";
import { FormPreview } from "./form-preview.tsx";
import { FormShare } from "./form-share.tsx";
import type { OpenedForm } from "./intake-rows.ts";

/** A form for those who may read it: what it asks, and how it is used. */
export function FormReading({ slug, form, publicUrl }: { slug: string; form: OpenedForm; publicUrl: string }) {
  const { name, isEnabled, origins, publicKey, definition } = form;
  const places = origins.length === 0 ? "on its hosted page only" : `on ${origins.join(", ")} and on its hosted page`;
  return (
    <>
      <Topbar
        title={name}
        crumbs={[{ href: `/${slug}/intake`, label: "Intake" }]}
        badges={<Badge tone={isEnabled ? "accent" : "line"}>{isEnabled ? "Open" : "Closed"}</Badge>}
      />
      <PageBody className="max-w-[760px]">
        <Say className="mb-6">
          {isEnabled ? `It takes submissions ${places}.` : "It is closed and takes nothing."} Admins can change it.
        </Say>
        <div className="flex flex-col gap-8">
          <FormShare publicKey={publicKey} publicUrl={publicUrl} title={definition.title || name} />
          <FormPreview definition={definition} />
        </div>
      </PageBody>
    </>
  );
}
