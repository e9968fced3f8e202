/** Mail, always as a job after commit. Without a mail server the letters wait in a folder that the console names. Never clinical text. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import type { Tx } from "./database.ts";
import { writeSafely } from "./files.ts";
import type { Jobs } from "./jobs.ts";
import type { ReturnAddresses } from "./return-address.ts";

export const MAIL = "mail";

/** One line of a mail head: a line break in it would begin another head. */
const headLine = z
  .string()
  .max(300)
  .regex(/^[^\r\n]*$/);
export const Letter = z.strictObject({ id: z.uuid(), to: z.email(), subject: headLine, text: z.string().max(50_000) });
export type Letter = z.infer<typeof Letter>;

export interface MailSettings {
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Makes the address a letter comes back to; absent: it comes back to where it came from, and nobody here reads it. */
  readonly returns?: ReturnAddresses | undefined;
  /** Where letters wait while there is no mail server. */
  readonly outbox: string;
}

/** Enqueued with the deed that causes it: a rolled-back deed sends nothing. @public for the chapters that will write letters */
export const sendMail = (jobs: Jobs, tx: Tx, letter: Omit<Letter, "id">): Promise<void> =>
  jobs.enqueue(tx, MAIL, Letter.parse({ id: randomUUID(), ...letter }));

/** What became of a letter at the other mail server: taken, or never to be taken. */
export type MailFate = (email: string, returned: boolean) => Promise<void>;
const NOBODY_ASKS: MailFate = async () => undefined;

/** A letter sent twice after a crash carries the same Message-ID, so that the mailbox shows it once. */
export function postman(settings: MailSettings, fate: MailFate = NOBODY_ASKS): (letter: unknown) => Promise<void> {
  /** Opened with the first letter: most programs start without having one to send. */
  const openWays = async () => {
    const { createTransport } = await import("nodemailer");
    return {
      server:
        settings.smtpUrl === undefined
          ? undefined
          : createTransport(settings.smtpUrl, { connectionTimeout: 10_000, socketTimeout: 20_000 } as never),
      paper: createTransport({ streamTransport: true, buffer: true, newline: "windows" }),
    };
  };
  let ways: ReturnType<typeof openWays> | undefined;
  const host = settings.mailFrom.split("@")[1] ?? "localhost";
  return async (given) => {
    const { id, to, subject, text } = Letter.parse(given);
    ways ??= openWays();
    const { server, paper } = await ways;
    const letter = {
      from: settings.mailFrom,
      to,
      subject,
      text,
      messageId: `<${id}@${host}>`,
      ...(settings.returns === undefined ? {} : { envelope: { from: settings.returns.of(id, to), to } }),
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    if (server) {
      const returned = await server.sendMail(letter).then(
        () => false,
        (error: unknown) => {
          if (isForGood(error)) return true;
          throw error;
        },
      );
      await fate(to, returned);
      return;
    }
    const { message } = await paper.sendMail(letter);
    await writeSafely(join(settings.outbox, `${id}.eml`), message as Buffer);
  };
}

/** The other server said that it will never take it: nobody there, or no such place. Anything else is tried again. */
const isForGood = (error: unknown): boolean => {
  const said = z.object({ responseCode: z.int(), command: z.string().optional() }).safeParse(error);
  return said.success && said.data.responseCode >= 550 && said.data.responseCode <= 559 && (said.data.command ?? "").startsWith("RCPT");
};
