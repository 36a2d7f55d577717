/** What the snippet itself says; everything else a visitor reads is the form's or their browser's own words. */
export const WORDS = {
  failed: "This could not be sent. Nothing is lost: check your connection and send it again.",
  chooseOne: "Choose at least one.",
  homepage: "Leave this empty",
  openForm: "Open the form",
  newTab: " (opens in a new tab)",
};
