// npm run test:faults: the promises that take too long for npm test, at full figures, each with its control; then every
// page at the sample's full size. With names of fault tests only those.
import { needBrowser } from "./lib/browser.mjs";
import { installDependencies, NODE, say } from "./lib/install.mjs";
import { bin, runShown } from "./lib/tools.mjs";

const names = process.argv.slice(2);

installDependencies();
const promises = ["run", "--config", "scripts/vitest.config.ts", "--project", "faults"];
const isKept = runShown(bin("vitest"), [...promises, ...names]);
const isSeen = names.length > 0 || lookAtEveryPage();
process.exit(isKept && isSeen ? 0 : 1);

/** The tour of screens in its full form, on a build of its own. Answers whether nothing was wrong. */
function lookAtEveryPage() {
  const browser = needBrowser();
  say("build …");
  if (!runShown(NODE, ["scripts/build.ts"], { env: { NODE_ENV: "production" } })) return false;
  say("every page, at the sample's full size …");
  const tour = ["test", "--config", "e2e/playwright.config.ts", "--reporter=list", "screens.spec"];
  return runShown(bin("playwright"), tour, { env: { SCREENS: "full", CHROMIUM_PATH: browser } });
}
