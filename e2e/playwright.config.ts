import { defineConfig } from "@playwright/test";

/**
 * Of these features Chromium keeps the last list it is given, so Playwright's own is in it. The popups of the address
 * bar would begin two processes of their own for every page, half of what opening one costs.
 */
const FEATURES_OFF = [
  "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable",
  "LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch",
  "WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup,PreloadTopChromeWebUI",
];

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${FEATURES_OFF.join(",")}`,
];
const executablePath = process.env.CHROMIUM_PATH;

/** Journeys against the built app in a real Chromium, on a server and database of the run's own. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  globalSetup: "./support/global-setup.ts",
  workers: 2,
  fullyParallel: false,
  // A second try tells a busy machine from a fault; what needed one is listed as flaky and is a fault of its test.
  retries: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: process.env.E2E_BASE_URL,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // A trace costs a sixth of the run; `--trace on` records one.
    trace: "off",
    launchOptions: { args: ARGS, ...(executablePath && executablePath !== "playwright" ? { executablePath } : {}) },
  },
});
