/** One row for every decision: who asked, for what, under which rule, and how it ended. No clinical text, ever. */
import { type RawBuilder, sql } from "kysely";
import { askedOften } from "./asked-often.ts";
import { lastly, type Tx } from "./database.ts";

export interface Trace {
  readonly practiceId: string;
  readonly accountId: string | null;
  readonly signInId: string | null;
  readonly action: string;
  /** The row of the policy table that decided, "goal.read#2", or "none". */
  readonly rule: string;
  readonly outcome: string;
  readonly kind: string;
  readonly recordId: string | null;
  readonly clientId: string | null;
  readonly requestId: string;
}

/** Written in the same transaction as what it tells of, together with its commit: either both exist or neither does. */
export const audit = async (tx: Tx, trace: Trace): Promise<void> => lastly(ENTRY.filled(tx, trace));

export type TraceFields = { [Name in keyof Trace]: Trace[Name] };

/** The row itself, where other things are kept in the same statement. */
export const entry = (its: (name: keyof Trace) => RawBuilder<unknown>) =>
  sql<never>`insert into audit_entry (practice_id, account_id, sign_in_id, action, rule, outcome, kind, record_id, client_id, request_id)
    values (${its("practiceId")}, ${its("accountId")}, ${its("signInId")}, ${its("action")}, ${its("rule")}, ${its("outcome")}, ${its("kind")},
            ${its("recordId")}, ${its("clientId")}, ${its("requestId")})`;

const ENTRY = askedOften<TraceFields, never>(entry);
