/** What went wrong, in a sentence for whoever typed the command, and what to do next. */
export class Failure extends Error {
  readonly nextStep: string;
  constructor(text: string, nextStep: string, cause?: unknown) {
    super(text, { cause });
    this.nextStep = nextStep;
  }
}
