import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import * as z from "zod";
import { hostedFormOf } from "#app/f/hosted-form-of.ts";
import { api, load } from "#app/prefetch.tsx";
import { HostedPage } from "#components/intake/hosted-page.tsx";

type Props = { params: Promise<{ form: string; submission: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, submit_label } = await hostedFormOf((await params).form);
  return { title: { absolute: title || submit_label }, robots: { index: false } };
}

/** Where a browser without script arrives after sending. */
export default async function ThanksPage({ params }: Props) {
  const { form: publicKey, submission } = await params;
  if (!z.uuid().safeParse(submission).success) notFound();
  const { appearance } = await hostedFormOf(publicKey);
  const thanks = await load(api.form.thanks.queryOptions({ publicKey, submissionId: submission }));
  if (thanks.kind === "redirect") redirect(thanks.url);
  return (
    <HostedPage title={thanks.title} appearance={appearance}>
      <p role="status" className="-mt-4 whitespace-pre-line">
        {thanks.text}
      </p>
      {/* A page load of its own: the form must come with a new key, or the second request would count as the first. */}
      <a href={`/f/${publicKey}`} className="mt-4 inline-flex min-h-touch items-center underline">
        Send another request
      </a>
    </HostedPage>
  );
}
