import { signIn } from "next-auth/react";

const WORDS: Readonly<Record<string, string>> = {
  CredentialsSignin: "E-mail and password do not match. Check both, or choose a new password.",
  TooManyAttempts: "Too many attempts. Wait 15 minutes, or choose a new password.",
};

/** Begins a session in this browser. Answers null, or why not in words. Never throws. */
export async function enter(email: string, password: string): Promise<string | null> {
  try {
    const answer = await signIn("credentials", { redirect: false, email, password });
    if (answer?.ok && !answer.error) return null;
    return WORDS[answer?.error ?? ""] ?? "We could not sign you in just now. Try again in a minute.";
  } catch {
    return "We could not reach Fairlead. Check your connection and try again.";
  }
}
