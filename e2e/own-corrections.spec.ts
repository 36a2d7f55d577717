import { openDesk } from "./support/desk.ts";
import { call } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test("a rep reads on their day what corrected their balance, and not what corrected another's", async ({
  page,
  browser,
}) => {
  const { slug, send, ana, ben } = await openDesk(page, browser);
  const sent = { first_name: "Jonas", last_name: "Weber", email: "jonas@hallmann.example", country: "Germany" };
  const { lead_id: leadId, owner } = await send({ ...sent, type: "quote" });
  const [giver, other] = owner?.name === "Ana Duarte" ? [ana, ben] : [ben, ana];
  await call(giver.request, "lead.requestCredit", { slug, leadId, reason: "no_show" });
  await page.goto(`/${slug}/exceptions/credits`);
  await page
    .getByRole("button", { name: /^Approve|^Give/ })
    .first()
    .click();

  await giver.goto(`/${slug}/my-day`);
  const corrections = giver.getByRole("region", { name: "Corrections" });
  await expect(corrections.getByRole("listitem")).toContainText("Credited for Jonas Weber");
  await expect(corrections.getByRole("listitem")).toContainText(/No-show, EMEA, .*\+1\.00/);
  await other.goto(`/${slug}/my-day`);
  await expect(other.getByRole("region", { name: "Corrections" })).toContainText("None.");
});
