import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One arrival of the log: when (epoch ms), how urgent, whose group's, how long until it was resolved. */
export type Incident = { id: string; at: number; priority: "P1" | "P2" | "P3" | "P4"; group: string; workMs: number };

/** The log as a day's work: arrivals in order, and who worked in each group. */
export type IncidentLog = { incidents: Incident[]; groups: Map<string, string[]> };

const FILE = join(process.env.TEST_DATA_DIR ?? "", "servicenow_incident_log/share_march2016.csv");
/** So many people share a group where the log names fewer. */
const FEWEST = 3;
const DAY_MS = 86_400_000;

/** Whether the log is on this machine (`TEST_DATA_DIR`). */
export const hasIncidentLog = process.env.TEST_DATA_DIR !== undefined && existsSync(FILE);

/** Names a run of the log; where the log is not there, the name says so, and what to do. */
export const sayRun = (name: string): string =>
  hasIncidentLog ? name : `${name}: not run, set TEST_DATA_DIR to the folder that holds servicenow_incident_log`;

/** Reads the 9,202 arrivals of March 2016; an incident without a group has group "". */
export function readIncidentLog(): IncidentLog {
  const [head = "", ...lines] = readFileSync(FILE, "utf8").trim().split("\n");
  const names = head.trim().split(",");
  const rows = lines.map((line) => {
    const cells = line.trim().split(",");
    return (name: string) => cells[names.indexOf(name)] ?? "";
  });
  const incidents = rows.map((of): Incident => {
    const at = Date.parse(`${of("opened_at")}Z`);
    const end = Date.parse(`${of("resolved_at") || of("closed_at")}Z`);
    const priority = `P${of("priority")}` as Incident["priority"];
    return { id: of("number"), at, priority, group: of("first_group"), workMs: Math.max(0, end - at) || DAY_MS };
  });
  const groups = new Map<string, string[]>();
  for (const of of rows) {
    const [group, who] = [of("first_group"), of("first_assignee")];
    if (group === "") continue;
    const people = groups.get(group) ?? [];
    if (who !== "" && !people.includes(`rep-${who}`)) people.push(`rep-${who}`);
    groups.set(group, people);
  }
  for (const [group, people] of groups)
    for (let at = people.length; at < FEWEST; at++) people.push(`rep-of-${group}-${at}`);
  return { incidents: incidents.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)), groups };
}
