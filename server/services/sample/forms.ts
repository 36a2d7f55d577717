import { STARTING_FORM } from "#server/core/form/form-definition.ts";
import { createForm } from "../forms/create-form.ts";
import type { IntakeSource } from "../intake/item.ts";
import type { SampleArrival } from "./arrivals.ts";
import type { Sample } from "./found-sample.ts";

/** Makes the sample's two forms; answers the source of each channel its leads come through. */
export async function createSampleForms({
  owner,
  apiKey,
}: Sample): Promise<Record<SampleArrival["channel"], IntakeSource>> {
  const form = async (name: string, title: string): Promise<IntakeSource> => {
    const { sourceId } = await createForm(owner, {
      name,
      definition: { ...STARTING_FORM, title },
      origins: ["https://www.northwind.example"],
    });
    return { id: sourceId, kind: "form", name };
  };
  return {
    quote: await form("Request a quote", "Request a quote"),
    contact: await form("Talk to us", "Talk to us"),
    api: { id: apiKey.sourceId, kind: "api", name: "CRM sync" },
  };
}
