/** The pattern of `like` for what contains a word; letters that mean something in a pattern mean themselves. */
export const containing = (word: string): string => `%${word.replace(/[\\%_]/gu, "\\$&")}%`;
