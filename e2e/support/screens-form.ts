/**
 * Whether the tour of screens has its full form (SCREENS=full): the sample at the size it ships in, every role's every
 * page in all four looks with axe at each, and every role's ways by clicks. In its short form, that of `npm test`, the
 * roles between the most powerful and the least take one look at a page, and what axe has seen it sees once.
 */
export const isFull = process.env.SCREENS === "full";
