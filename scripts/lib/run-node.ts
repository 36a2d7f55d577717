import { type ChildProcess, spawn } from "node:child_process";
import { ROOT } from "./install.mjs";

/** A program under the project's Node. `end` asks it to end and waits until it has; `ended` answers its exit code. */
export type Child = { isAlive: () => boolean; end: () => Promise<number>; ended: Promise<number> };

/** Runs a program under this Node, talking to the same terminal. It is told when this process is gone. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv): Child {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env,
  });
  const ended = new Promise<number>((resolve) =>
    child.once("exit", (code, signal) => resolve(signal ? 1 : (code ?? 0))),
  );
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const end = () => {
    if (isAlive()) child.kill("SIGTERM");
    return ended;
  };
  return { isAlive, end, ended };
}
