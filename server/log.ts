import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

/** The process's log: JSON lines, ids and codes only. Personal data is never handed to it. */
export function createLog(level: string, to: DestinationStream = pino.destination(1)): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutValues },
    redact: ["req.headers.authorization", "req.headers.cookie"],
  };
  return pino(options, to);
}

/** An error as the log keeps it: PostgreSQL names the values of a row in `detail` and `where`, and those stay out. */
function withoutValues(error: Error): object {
  const { detail, where, hint, internalQuery, parameters, query, raw, ...kept } = pino.stdSerializers.err(error);
  return kept;
}
