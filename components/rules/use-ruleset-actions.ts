"use client";
import { useState } from "react";
import { v7 } from "uuid";
import { useToast } from "#components/ui/toast.tsx";
import type { Rule, Section } from "#server/core/routing/rule.ts";
import { newRule, type Place, placeRule, placeWords, removeRule, replaceRule, stepPlace } from "./edit-rules.ts";
import type { DraftHandle } from "./use-draft.ts";

/** What an editor does with the rules. Each change goes into the draft; `said` is the last move, for screen readers. */
export function useRulesetActions(
  draft: DraftHandle,
  { personId, onOpen }: { personId: string | null; onOpen: (ruleId: string | null) => void },
) {
  const toast = useToast();
  const [said, setSaid] = useState("");
  const { rules, change } = draft;
  const move = (ruleId: string, place: Place) => {
    const rule = rules.find(({ id }) => id === ruleId);
    if (!rule || rule.section === "catchAll") return;
    const next = placeRule(rules, rule, place);
    change(next);
    setSaid(placeWords(next, ruleId));
  };
  const add = (section: Section) => {
    const rule = newRule(v7(), section, personId);
    change(placeRule(rules, rule, { section, beforeId: null }));
    onOpen(rule.id);
  };
  const duplicate = (rule: Rule) => {
    const copy = { ...rule, id: v7(), name: `${rule.name} (copy)`.slice(0, 120) };
    const peers = rules.filter(({ section }) => section === rule.section);
    const next = peers[peers.findIndex(({ id }) => id === rule.id) + 1];
    change(placeRule(rules, copy, { section: rule.section, beforeId: next?.id ?? null }));
    onOpen(copy.id);
  };
  const remove = (rule: Rule) => {
    const before = rules;
    change(removeRule(rules, rule.id));
    onOpen(null);
    toast({
      text: `Rule “${rule.name.trim() || "without name"}” is deleted from the draft`,
      undo: () => change(before),
    });
  };
  const step = (ruleId: string, by: -1 | 1) => {
    const place = stepPlace(rules, ruleId, by);
    if (place) move(ruleId, place);
    else setSaid(by < 0 ? "Already first of its section." : "Already last of its section.");
  };
  return { said, move, add, duplicate, remove, step, edit: (rule: Rule) => change(replaceRule(rules, rule)) };
}
