import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Environment, readConfiguration } from "./configuration.ts";

test("the operating guide explains every setting there is, with the default it has", () => {
  const guide = readFileSync(new URL("../../../docs/operating.md", import.meta.url), "utf8");
  const explained = [...guide.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`|none) \| (.+) \|$/gm)].map(([, name, given]) => [name, given]);
  const defaults: Readonly<Record<string, unknown>> = Environment.parse({});
  const there = Object.keys(Environment.shape).map((name) => [
    name,
    defaults[name] === undefined ? undefined : JSON.stringify(defaults[name]).replaceAll('"', ""),
  ]);
  expect(explained).toEqual(there);
});

test("nothing said is enough: the embedded database, this computer only", () => {
  expect(readConfiguration({})).toMatchObject({
    ok: true,
    value: {
      port: 4000,
      host: "127.0.0.1",
      dataDirectory: "data",
      databaseUrl: undefined,
      publicUrl: "http://localhost:4000",
      rateLimits: true,
      demo: false,
    },
  });
});

test.each([
  [{ PORT: "eighty" }, ["PORT: must be a whole number from 0 to 65535"]],
  [{ PORT: "70000" }, ["PORT: must be a whole number from 0 to 65535"]],
  [{ PORT: "40.5" }, ["PORT: must be a whole number from 0 to 65535"]],
  [{ DATABASE_URL: "mysql://here" }, ["DATABASE_URL: must begin with postgres:// or postgresql://"]],
  [{ MIGRATION_DATABASE_URL: "postgres://here" }, ["MIGRATION_DATABASE_URL: needs DATABASE_URL beside it"]],
  [{ PUBLIC_URL: "practice.example" }, ["PUBLIC_URL: must be an address such as https://practice.example"]],
  [{ TLS_CERT: "a.pem" }, ["TLS_CERT and TLS_KEY: give both or neither"]],
  [{ SMTP_URL: "mail.example" }, ["SMTP_URL: must be an address such as smtp://user:password@mail.example:587"]],
  [{ MAIL_FROM: "practice" }, ["MAIL_FROM: must be an e-mail address"]],
  [{ PUSH_CONTACT: "practice" }, ["PUSH_CONTACT: must be an e-mail address"]],
  ...["returned-letters@practice.example", "a+b@practice.example"].map((name): [Record<string, string>, string[]] => [
    { MAIL_RETURN: name },
    ["MAIL_RETURN: must be a mailbox whose name has at most 13 letters, such as returns@practice.example"],
  ]),
  [{ LOG_LEVEL: "loud" }, ["LOG_LEVEL: must be one of fatal, error, warn, info, debug, silent"]],
  [{ RATE_LIMITS: "maybe" }, ["RATE_LIMITS: must be one of on, off"]],
  [{ MIGRATE_WITHOUT_BACKUP: "yes" }, ["MIGRATE_WITHOUT_BACKUP: must be one of 1"]],
  [{ METRICS_TOKEN: "short" }, ["METRICS_TOKEN: must be 24 letters, digits, dots, dashes or underscores, or more"]],
  [
    { SECURITY_CONTACT: "me@practice.example" },
    ["SECURITY_CONTACT: must be such as mailto:security@practice.example or https://practice.example/security"],
  ],
  [{ DEMO_TODAY: "yesterday" }, ["DEMO_TODAY: must be a day such as 2026-03-14"]],
  [
    { PORT: "x", LOG_LEVEL: "loud", TLS_KEY: "k" },
    [
      "PORT: must be a whole number from 0 to 65535",
      "LOG_LEVEL: must be one of fatal, error, warn, info, debug, silent",
      "TLS_CERT and TLS_KEY: give both or neither",
    ],
  ],
])("%j is told in one line each", (environment, mistakes) => {
  expect(readConfiguration(environment)).toEqual({ ok: false, mistakes });
});

test("the demo stays on this computer and in its own folder", () => {
  expect(readConfiguration({}, { demo: true })).toMatchObject({ ok: true, value: { dataDirectory: "data-demo", demo: true } });
  expect(readConfiguration({ HOST: "0.0.0.0" }, { demo: true }).ok).toBe(false);
  expect(readConfiguration({ DATABASE_URL: "postgres://here" }, { demo: true }).ok).toBe(false);
});

test("only the demo's day can be pinned", () => {
  expect(readConfiguration({ DEMO_TODAY: "2026-03-14" })).toMatchObject({ value: { demoToday: undefined } });
  expect(readConfiguration({ DEMO_TODAY: "2026-03-14" }, { demo: true })).toMatchObject({ value: { demoToday: "2026-03-14" } });
});

test("what is set to nothing is not set", () => {
  expect(readConfiguration({ SMTP_URL: "", PORT: "" })).toMatchObject({ ok: true, value: { port: 4000, smtpUrl: undefined } });
});
