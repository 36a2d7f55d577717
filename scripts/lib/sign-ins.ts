import { sampleEmail } from "#server/services/sample/people.ts";
import { say } from "./install.mjs";

const SIGN_INS = [
  ["admin", "Priya Raman"],
  ["manager", "Greta Lindholm"],
  ["rep", "Ana Duarte"],
] as const;

/** Says who may sign in to the sample company. */
export function saySignIns(password: string): void {
  for (const [role, name] of SIGN_INS) say(`sign in as ${role.padEnd(7)} ${sampleEmail(name)}  ${password}`);
}
