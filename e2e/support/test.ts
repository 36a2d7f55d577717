import { type Browser, test as base, expect, type Page } from "@playwright/test";

type Fixtures = { noConsoleErrors: undefined; expectedConsoleErrors: RegExp[] };

/**
 * Playwright's test in which an error on the browser's console fails the test, and nothing is clicked, filled or
 * looked for on a page before it listens, in whichever window.
 */
export const test = base.extend<Fixtures, { browser: Browser }>({
  browser: [
    async ({ browser }, use) => {
      browser.on("context", (context) => context.on("page", waitWhileItStarts));
      await use(browser);
    },
    { scope: "worker" },
  ],
  expectedConsoleErrors: [[], { option: true }],
  noConsoleErrors: [
    async ({ context, expectedConsoleErrors }, use) => {
      const errors: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", ({ error }) => errors.push(String(error())));
      await use(undefined);
      const unexpected = errors.filter((text) => !expectedConsoleErrors.some((pattern) => pattern.test(text)));
      expect(unexpected, "errors on the console").toEqual([]);
    },
    { auto: true },
  ],
});

/** Playwright asks before each step whether the document is marked, and then waits until it is not. */
const waitWhileItStarts = (page: Page) => page.addLocatorHandler(page.locator("html[data-starting]"), async () => {});

export { expect };
