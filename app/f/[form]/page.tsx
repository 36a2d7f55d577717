import type { Metadata } from "next";
import { hostedFormOf } from "#app/f/hosted-form-of.ts";
import { HostedForm } from "#components/intake/hosted-form.tsx";
import { HostedPage } from "#components/intake/hosted-page.tsx";
import { uuidv7 } from "#server/ids.ts";

type Props = { params: Promise<{ form: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, submit_label } = await hostedFormOf((await params).form);
  return { title: { absolute: title || submit_label } };
}

export default async function HostedFormPage({ params }: Props) {
  const { form: publicKey } = await params;
  const form = await hostedFormOf(publicKey);
  return (
    <HostedPage title={form.title || form.submit_label} intro={form.intro} appearance={form.appearance}>
      <HostedForm form={form} publicKey={publicKey} idempotencyKey={uuidv7()} />
    </HostedPage>
  );
}
