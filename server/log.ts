import { type Logger, pino } from "pino";

export type Log = Logger;

/** The process's log: JSON lines, ids and codes only. Personal data is never handed to it. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ["req.headers.authorization", "req.headers.cookie"],
  });
}
