/**
 * Whether the tour of screens has its full form (SCREENS=full): the sample at the size it ships in, and axe at every
 * page in all four looks for every role. In its short form roles share the looks, and what axe has seen it sees once.
 */
export const isFull = process.env.SCREENS === "full";
