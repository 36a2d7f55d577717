export const ROOT: string;
export const NODE: string;
export function say(text: string): void;
export function fail(text: string, nextStep: string): never;
export function installDependencies(): void;
export function projectEnv(): NodeJS.ProcessEnv;
