// Sets the clock of a process ahead by CLOCK_AHEAD_MS: node --import ./e2e/support/clock-ahead.ts
const aheadMs = Number(process.env.CLOCK_AHEAD_MS);
const { now } = Date;
const later = () => now() + aheadMs;

globalThis.Date = new Proxy(Date, {
  construct: (clock, of, made) => Reflect.construct(clock, of.length === 0 ? [later()] : of, made),
  get: (clock, name) => (name === "now" ? later : Reflect.get(clock, name)),
});
