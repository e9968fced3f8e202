/** What the practice as a whole can be asked: who looked at what, and how this installation stands. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { Instant } from "#foundation/words.ts";

const Nothing = z.strictObject({});

/**
 * One decision of the audit trail, for reading. Who looks after the practice sees who did what and when, and that it was about a client;
 * which client is said only to somebody who cares for that client today. No id and no word of a record is ever in it.
 */
export const TrailEntry = z.strictObject({
  key: z.string(),
  at: Instant,
  /** Null: an account that is nobody in this practice any more. */
  personName: z.string().nullable(),
  /** The row of the policy table that was asked, "note.sign", or what happened at the door, "sign-in.password". */
  action: z.string(),
  wasRefused: z.boolean(),
  aboutClient: z.boolean(),
  clientName: z.string().nullable(),
});
export type TrailEntry = z.infer<typeof TrailEntry>;

export const readTrail = endpoint({
  method: "GET",
  path: "/practice/audit",
  summary: "Who looked at what and who was refused, newest first; for the owner and the auditor, without any clinical word",
  may: "audit.read",
  ids: Nothing,
  input: z.strictObject({
    only: z.enum(["clients", "refused"]).optional(),
    /** The `next` of the page before. */
    before: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
  }),
  output: z.strictObject({ entries: z.array(TrailEntry), /** Null at the end. */ next: z.string().nullable() }),
  refusals: {},
});

export const readInstallation = endpoint({
  method: "GET",
  path: "/practice/installation",
  summary: "Which version runs on which engine, and where backups and unsent letters lie",
  may: "installation.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({
    version: z.string(),
    engine: z.enum(["embedded", "postgres"]),
    dataFolder: z.string(),
    backupFolder: z.string(),
    /** Null: letters are sent by a mail server and wait nowhere. */
    letterFolder: z.string().nullable(),
  }),
  refusals: {},
});
