"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { type Refusal, refusalOf } from "#components/api/refusal.ts";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Note } from "#components/ui/note.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { LEAD_TYPES } from "#server/core/lead/lead-type.ts";
import { typeWords } from "./lead-words.ts";
import { useLeadCache } from "./use-lead-cache.ts";

const LINES = [
  ["first_name", "First name"],
  ["last_name", "Last name"],
  ["email", "Email"],
  ["phone", "Phone"],
  ["company", "Company"],
  ["job_title", "Job title"],
  ["country", "Country"],
] as const;

/** A lead typed in by a member: it goes through the same rules as every other. */
export function NewLeadDialog({ slug, isOpen, onClose }: { slug: string; isOpen: boolean; onClose: () => void }) {
  const formId = useId();
  const client = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const cache = useLeadCache();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      const made = await client.lead.create.mutate({ slug, ...readForm(new FormData(event.currentTarget)) });
      const where = made.ownerName === null ? made.reason : `${made.ownerName} has it now.`;
      toast({
        text: `${made.kind === "attached" ? "Added to a known lead" : "The lead is in"}. ${where}`,
        action: { label: "Open", run: () => router.push(`/${slug}/leads/${made.leadId}`) },
      });
      onClose();
      await cache.refresh();
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };
  const errorAt = (name: string) => (refusal?.field === name ? refusal.message : null);
  const isWhole = refusal !== null && !LINES.some(([name]) => name === refusal.field);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      keepsOnOutsideClick
      title="New lead"
      intro="It goes through the same rules as every other lead. An email address or a phone number is needed."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isBusy={isBusy}>
            Route lead
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid grid-cols-2 gap-x-3 gap-y-4 max-sm:grid-cols-1">
        {LINES.map(([name, label]) => (
          <Field key={name} label={label} error={errorAt(name)}>
            <Input
              name={name}
              maxLength={300}
              type={name === "email" ? "email" : name === "phone" ? "tel" : "text"}
              autoComplete="off"
            />
          </Field>
        ))}
        <Field label="They ask for">
          <Select
            name="type"
            placeholder="Not known"
            defaultValue=""
            options={LEAD_TYPES.map((value) => ({ value, label: typeWords(value) }))}
          />
        </Field>
        <Field label="Product interest" help="Several with commas between" className="col-span-full">
          <Input name="product_interest" maxLength={500} />
        </Field>
        <Field label="Message" className="col-span-full">
          <Textarea name="message" maxLength={5000} />
        </Field>
        {isWhole && (
          <Note tone="late" className="col-span-full">
            {refusal.message}
          </Note>
        )}
      </form>
    </Dialog>
  );
}

type Typed = Omit<Parameters<ReturnType<typeof useTRPCClient>["lead"]["create"]["mutate"]>[0], "slug">;

function readForm(form: FormData): Typed {
  const texts = [...form].flatMap(([name, value]) => {
    const text = String(value).trim();
    return text === "" ? [] : [[name, text] as const];
  });
  const { product_interest: products, ...rest } = Object.fromEntries(texts) as Record<string, string>;
  return {
    ...rest,
    ...(products
      ? {
          product_interest: products
            .split(",")
            .map((one) => one.trim())
            .filter(Boolean),
        }
      : {}),
  };
}
