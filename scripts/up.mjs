// npm run up: installs what is missing, then hands over to serve.ts under the project's own Node.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { installDependencies, NODE, projectEnv, ROOT } from "./lib/install.mjs";

installDependencies();
const child = spawn(NODE, [join(ROOT, "scripts", "serve.ts"), ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: projectEnv(),
  // Ctrl-C reaches every process of a terminal at once; this one alone takes it, so that things end in their order.
  detached: true,
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 0)));
// Told to end, npm ends the shell between us, which passes nothing on.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500).unref();
