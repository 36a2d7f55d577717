/**
 * How Node runs the server. Its own code in large pages where the machine has them (`silent`: else as ever): a lead
 * touches so much of it that looking up small ones was a tenth of the time.
 */
export const SERVER_FLAGS: readonly string[] = ["--use-largepages=silent"];
