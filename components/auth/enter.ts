import { signIn } from "next-auth/react";

const WORDS: Readonly<Record<string, string>> = {
  CredentialsSignin:
    "Email and password do not match. Check both, or choose a new password. If you have just signed up, open the link in our mail first.",
  TooManyAttempts: "Too many attempts. Wait 15 minutes, or choose a new password.",
};

const LINK_WORDS: typeof WORDS = {
  ...WORDS,
  CredentialsSignin:
    "This is not the password that was chosen at sign-up. If you did not sign up yourself, choose a new one: it makes the account yours alone.",
  LinkIsOver: "This link has expired or was replaced by a newer one. Choose a new password to have another one sent.",
};

/** Begins a session in this browser. Answers null, or why not in words. Never throws. */
export const enter = (email: string, password: string): Promise<string | null> => begin({ email, password });

/** Begins a session by the link of a verification mail and the password chosen at sign-up. Answers null, or why not in words. Never throws. */
export const enterByLink = async (token: string, password: string): Promise<string | null> =>
  begin({ token, password }, LINK_WORDS);

async function begin(shown: Record<string, string>, words = WORDS): Promise<string | null> {
  try {
    const answer = await signIn("credentials", { redirect: false, ...shown });
    if (answer?.ok && !answer.error) return null;
    return words[answer?.error ?? ""] ?? "We could not sign you in just now. Try again in a minute.";
  } catch {
    return "We could not reach Fairlead. Check your connection and try again.";
  }
}
