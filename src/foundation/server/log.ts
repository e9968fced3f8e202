/** Structured lines for whoever runs the program. No clinical text, no query strings, no values: codes, places and times only. */
import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

export const openLog = (level: string, to?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { req: requestWithoutQuery, res: status, err: faultWithoutValues },
    },
    to ?? pino.destination({ dest: 1, sync: true }),
  );

interface Asked {
  readonly method?: string;
  readonly url?: string;
}

/** A secret may be part of an address: what is as long as one is not written down. */
const requestWithoutQuery = ({ method, url }: Asked) => ({ method, path: url?.split("?", 1)[0]?.replace(/\/[\w-]{43}(?=\/|$)/g, "/…") });
const status = ({ statusCode }: { readonly statusCode?: number }) => ({ status: statusCode });

/** Faults whose message is written by the language or by us. The message of any other may quote what a person typed. */
const PLAIN = new Set(["Error", "TypeError", "RangeError", "ReferenceError", "AssertionError"]);

/** Where it happened and which rule of the database it broke. */
export function faultWithoutValues(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { type: typeof fault };
  const { code, constraint, table, column } = fault as Error & Record<"code" | "constraint" | "table" | "column", unknown>;
  const ofDatabase = typeof code === "string" && /^[0-9A-Z]{5}$/.test(code);
  const message = PLAIN.has(fault.name) && !ofDatabase ? fault.message : undefined;
  const at = fault.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
  const cause = fault.cause === undefined ? undefined : faultWithoutValues(fault.cause);
  return { type: fault.name, message, code, constraint, table, column, at, cause };
}
