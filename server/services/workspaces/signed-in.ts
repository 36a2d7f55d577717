/** A person whose session was checked for this request. */
export type SignedIn = { sessionId: string; personId: string; name: string; email: string };
