import * as z from "zod";
import { listFormDefinitions, listSentFields } from "#db/queries/rules/custom-fields.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { customFieldName, type FieldOption, type FieldType } from "#server/core/lead/field-catalogue.ts";
import { factsOf } from "#server/core/routing/check-draft.ts";
import type { Rule } from "#server/core/routing/rule.ts";

/** A field of the workspace's own. `options` are the choices its forms offer; other values may come all the same. */
export type CustomField = { key: string; type: FieldType; options: FieldOption[] };

const form = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ),
});

const PREFIX = "fields.";

/**
 * Reads the workspace's own fields, by key: those its forms ask for, those its latest leads came
 * with, and those the given rules (in force already) name, so that a rule never falls over silence.
 */
export async function readCustomFields(scope: WorkspaceScope, inForce: readonly Rule[]): Promise<CustomField[]> {
  const fields = new Map<string, CustomField>();
  for (const fact of inForce.flatMap(({ when }) => factsOf(when))) {
    if (customFieldName(fact) !== null) fields.set(fact, { key: fact, type: "text", options: [] });
  }
  for (const { name, type } of await listSentFields(scope))
    add(fields, { key: `lead.${PREFIX}${name}`, type: typeOf(type), options: [] });
  for (const definition of await listFormDefinitions(scope)) {
    const read = form.safeParse(definition);
    for (const asked of read.success ? read.data.fields : []) {
      if (!asked.name.startsWith(PREFIX)) continue;
      const key = `lead.${asked.name}`;
      add(fields, {
        key,
        type: asked.type === "checkboxes" ? "multi" : (fields.get(key)?.type ?? "text"),
        options: asked.options,
      });
    }
  }
  return [...fields.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function add(fields: Map<string, CustomField>, field: CustomField): void {
  const known = fields.get(field.key)?.options ?? [];
  const isNew = (option: FieldOption) => !known.some(({ value }) => value === option.value);
  fields.set(field.key, { ...field, options: [...known, ...field.options.filter(isNew)] });
}

function typeOf(jsonType: string | null): FieldType {
  if (jsonType === "number" || jsonType === "boolean") return jsonType;
  return jsonType === "array" ? "multi" : "text";
}
