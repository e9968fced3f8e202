/** What an installation can be told from outside. Each mistake becomes one clear line, and the program does not start. */
import { z } from "zod";

const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: "must be a whole number from 0 to 65535" })
  .transform(Number)
  .refine((number) => number <= 65_535, { error: "must be a whole number from 0 to 65535" });
const path = z.string().min(1);
const choice = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, { error: `must be one of ${words.join(", ")}` });
const webAddress = z.url({ protocol: /^https?$/, error: "must be an address such as https://practice.example" });
const smtpAddress = z.url({ protocol: /^smtps?$/, error: "must be an address such as smtp://user:password@mail.example:587" });
const mailAddress = z.email({ error: "must be an e-mail address" });
const returnAddress = mailAddress.regex(/^[^@+]{1,13}@/, {
  error: "must be a mailbox whose name has at most 13 letters, such as returns@practice.example",
});
const day = z.iso.date({ error: "must be a day such as 2026-03-14" });
const backupRecipient = z.string().regex(/^age1[0-9a-z]{58}$/, { error: "must be a public key of age, age1…" });
const contact = z.string().regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, {
  error: "must be such as mailto:security@practice.example or https://practice.example/security",
});
const token = z.string().regex(/^[\w.~-]{24,200}$/, { error: "must be 24 letters, digits, dots, dashes or underscores, or more" });
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, { error: "must begin with postgres:// or postgresql://" });

/** Every setting there is; docs/operating.md explains each. */
export const Environment = z.object({
  PORT: port.prefault("4000"),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: path.default("data"),
  DATABASE_URL: postgresUrl.optional(),
  MIGRATION_DATABASE_URL: postgresUrl.optional(),
  MIGRATE_WITHOUT_BACKUP: choice("1").optional(),
  PUBLIC_URL: webAddress.optional(),
  TLS_CERT: path.optional(),
  TLS_KEY: path.optional(),
  SMTP_URL: smtpAddress.optional(),
  MAIL_FROM: mailAddress.default("sostenuto@localhost.example"),
  MAIL_RETURN: returnAddress.optional(),
  PUSH_CONTACT: mailAddress.optional(),
  BACKUP_DIR: path.optional(),
  BACKUP_RECIPIENT: backupRecipient.optional(),
  LOG_LEVEL: choice("fatal", "error", "warn", "info", "debug", "silent").default("warn"),
  RATE_LIMITS: choice("on", "off").default("on"),
  TRUSTED_PROXIES: z.string().min(1).optional(),
  METRICS_TOKEN: token.optional(),
  METRICS_PORT: port.optional(),
  SECURITY_CONTACT: contact.optional(),
  DEMO_TODAY: day.optional(),
});

export interface Configuration {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  /** The database the program works in; absent = the embedded one in the data directory. */
  readonly databaseUrl: string | undefined;
  /** The owner's connection that may change the schema. */
  readonly migrationDatabaseUrl: string | undefined;
  readonly migrateWithoutBackup: boolean;
  /** The address people type, "https://practice.example"; links in mails begin with it. */
  readonly publicUrl: string;
  readonly tls: { readonly certificate: string; readonly key: string } | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** The mailbox letters come back to when they cannot be delivered; absent: only what is refused at once is known. */
  readonly mailReturn: string | undefined;
  /** With it families may let their telephones be told; a push service reaches whoever runs this program here. */
  readonly pushContact: string | undefined;
  readonly backupDirectory: string | undefined;
  /** The public key that backups are locked with, where whoever runs the computer keeps the private one. */
  readonly backupRecipient: string | undefined;
  readonly logLevel: string;
  readonly rateLimits: boolean;
  /** Addresses of the reverse proxies whose word about the visitor's address is believed, separated by commas. */
  readonly trustedProxies: string | undefined;
  /** Opens /metrics on the program’s own port to whoever knows it. */
  readonly metricsToken: string | undefined;
  /** Opens /metrics on a port of its own that only this computer reaches. */
  readonly metricsPort: number | undefined;
  /** To whom somebody who finds a fault writes, told at /.well-known/security.txt. */
  readonly securityContact: string | undefined;
  /** The invented practice of `npm run demo`: one-click sign-in, loopback only. */
  readonly demo: boolean;
  /** The day the demo believes it is, so that its stories can be tested. */
  readonly demoToday: string | undefined;
}

/** Reads the environment; answers the configuration, or one line per mistake. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  { demo = false }: { demo?: boolean } = {},
): { readonly ok: true; readonly value: Configuration } | { readonly ok: false; readonly mistakes: readonly string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Environment.safeParse(given);
  const mistakes = parsed.success ? [] : firstMistakeOfEach(parsed.error);
  const it = parsed.success ? parsed.data : Environment.parse(withoutMistakes(given, mistakes));
  if ((it.TLS_CERT === undefined) !== (it.TLS_KEY === undefined)) mistakes.push("TLS_CERT and TLS_KEY: give both or neither");
  if (it.MIGRATION_DATABASE_URL && !it.DATABASE_URL) mistakes.push("MIGRATION_DATABASE_URL: needs DATABASE_URL beside it");
  if (demo && !isLoopback(it.HOST))
    mistakes.push(`HOST: the demo signs anybody in, so it stays on this computer (127.0.0.1), not ${it.HOST}`);
  if (demo && it.DATABASE_URL)
    mistakes.push("DATABASE_URL: the demo keeps to its own embedded database; start without --demo to use a server");
  if (mistakes.length > 0) return { ok: false, mistakes };
  const tls = it.TLS_CERT && it.TLS_KEY ? { certificate: it.TLS_CERT, key: it.TLS_KEY } : undefined;
  const host = it.HOST === "0.0.0.0" || it.HOST === "::" || isLoopback(it.HOST) ? "localhost" : it.HOST;
  return {
    ok: true,
    value: {
      port: it.PORT,
      host: it.HOST,
      dataDirectory: demo && it.DATA_DIR === "data" ? "data-demo" : it.DATA_DIR,
      databaseUrl: it.DATABASE_URL,
      migrationDatabaseUrl: it.MIGRATION_DATABASE_URL ?? it.DATABASE_URL,
      migrateWithoutBackup: it.MIGRATE_WITHOUT_BACKUP === "1",
      publicUrl: (it.PUBLIC_URL ?? `${tls ? "https" : "http"}://${host}:${it.PORT}`).replace(/\/$/, ""),
      tls,
      smtpUrl: it.SMTP_URL,
      mailFrom: it.MAIL_FROM,
      mailReturn: it.MAIL_RETURN,
      pushContact: it.PUSH_CONTACT,
      backupDirectory: it.BACKUP_DIR,
      backupRecipient: it.BACKUP_RECIPIENT,
      logLevel: it.LOG_LEVEL,
      rateLimits: it.RATE_LIMITS === "on",
      trustedProxies: it.TRUSTED_PROXIES,
      metricsToken: it.METRICS_TOKEN,
      metricsPort: it.METRICS_PORT,
      securityContact: it.SECURITY_CONTACT,
      demo,
      demoToday: demo ? it.DEMO_TODAY : undefined,
    },
  };
}

/** One line for each setting, even when several rules are broken at once. */
const firstMistakeOfEach = (error: z.ZodError): string[] =>
  [
    ...new Map(error.issues.toReversed().map((issue) => [issue.path.join("."), `${issue.path.join(".")}: ${issue.message}`])).values(),
  ].toReversed();

/** What is left can still be judged together, so that a person sees every mistake at once. */
const withoutMistakes = (given: Readonly<Record<string, unknown>>, mistakes: readonly string[]) =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !mistakes.some((line) => line.startsWith(`${name}:`))));

export const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.");
