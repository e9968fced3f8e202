/** A program with an empty database and no people, for the tests of set-up and signing in. Real database, real routes, one cookie jar a browser. */
import { randomBytes } from "node:crypto";
import fastify, { type FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Endpoint } from "#foundation/endpoint.ts";
import { beginEnrolment } from "#foundation/sign-in.api.ts";
import type { Database } from "#foundation/server/database.ts";
import type { Door } from "#foundation/server/door.ts";
import { masterKey } from "#foundation/server/master-key.ts";
import { aDatabase } from "#foundation/server/test-database.ts";
import { type Accounts, openAccounts } from "#foundation/server/sign-in/accounts.ts";
import { codeAt } from "#foundation/server/sign-in/one-time-code.ts";
import { guardWith } from "./guard.ts";
import { Letter, MAIL } from "#foundation/server/mail.ts";
import { mountColleagues } from "./colleague-routes.ts";
import { mountJoin } from "./join-routes.ts";
import { mountPasskeys } from "./passkey-routes.ts";
import { mountMe } from "./me-routes.ts";
import { signInLimitsRoutes } from "./sign-in-limits-routes.ts";
import { mountSetUp } from "./set-up-routes.ts";

export interface TestProgram {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly accounts: Accounts;
  /** What was printed on the console. */
  readonly printed: string[];
  readonly mounted: readonly Endpoint[];
  readonly browser: () => Browser;
  readonly close: () => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly cookies: readonly string[];
}

/** Keeps cookies as a browser does. */
export class Browser {
  readonly jar = new Map<string, string>();
  readonly #app: FastifyInstance;
  constructor(app: FastifyInstance) {
    this.#app = app;
  }
  get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask("GET", url, undefined, headers);
  }
  post(url: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask("POST", url, body, { "idempotency-key": uuidv7(), ...headers });
  }
  async #ask(method: "GET" | "POST", url: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const reply = await this.#app.inject({
      method,
      url,
      headers: {
        host: "localhost:5270",
        ...(cookie ? { cookie } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    const cookies = [reply.headers["set-cookie"] ?? []].flat();
    for (const line of cookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
    const answer = z.record(z.string(), z.unknown()).parse(reply.body.startsWith("{") ? JSON.parse(reply.body) : {});
    return { status: reply.statusCode, body: answer, cookies };
  }
}

export async function startProgram({
  publicUrl = "http://localhost:5270",
  rateLimits = false,
  demo = false,
  prepare,
  letter = () => undefined,
}: {
  publicUrl?: string;
  rateLimits?: boolean;
  demo?: boolean;
  prepare?: (app: FastifyInstance) => Promise<void>;
  /** Told of every letter, as the job that sends it is. */
  letter?: (letter: Letter) => unknown;
} = {}): Promise<TestProgram> {
  const database = await aDatabase();
  const accounts = await openAccounts({ database, masterKey: masterKey(randomBytes(32)), configuration: { publicUrl, rateLimits, demo } });
  const app = fastify();
  const printed: string[] = [];
  const door: Door = {
    app,
    database,
    guard: guardWith(accounts.who),
    jobs: {
      enqueue: async (_, name, given) => void (name === MAIL && letter(Letter.parse(given))),
      work: async () => {},
      stop: async () => {},
    },
    clock: () => new Date().toISOString(),
    mounted: [],
  };
  accounts.mount(door);
  await mountSetUp(door, accounts, (line) => printed.push(line));
  mountMe(door, accounts);
  mountPasskeys(door, accounts);
  mountJoin(door, accounts);
  mountColleagues(door, accounts, (code, values) => `${code} ${JSON.stringify(values)}`);
  signInLimitsRoutes(door);
  await prepare?.(app);
  await app.ready();
  const close = async () => {
    await app.close();
    await database.drop();
  };
  return { app, database, accounts, printed, mounted: door.mounted, browser: () => new Browser(app), close };
}

export const DANA = {
  practiceName: "Hillside Music Therapy",
  timeZone: "America/Toronto",
  language: "en",
  country: "CA",
  chosenName: "Dana",
  familyName: "Okafor",
  credential: "MTA",
  email: "dana@hillside.example",
  password: "a slow walk by the river",
} as const;

export const codeFrom = (printed: readonly string[]): string => printed.at(-1)?.replace("Set-up code: ", "") ?? "";

/** The first person of a practice, inside, with an authenticator of their own. */
export async function setUpAndEnrol(program: TestProgram): Promise<{ browser: Browser; key: string; backupCodes: readonly string[] }> {
  const browser = program.browser();
  await browser.post("/api/v1/set-up", { ...DANA, code: codeFrom(program.printed) });
  await browser.post("/api/v1/sign-in", { email: DANA.email, password: DANA.password });
  const enrolment = await browser.post("/api/v1/sign-in/enrolment", { password: DANA.password });
  const { key, backupCodes } = beginEnrolment.output.parse(enrolment.body);
  await browser.post("/api/v1/sign-in/enrolment/code", { code: codeOf(key) });
  return { browser, key, backupCodes };
}

/** What the authenticator app shows; `steps` half-minutes later. */
export const codeOf = (key: string, steps = 0): string => codeAt(fromBase32(key), Date.now() + steps * 30_000);

function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, "")]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** Codes work once, so a test that signs in again takes the next half-minute's, which the clock's tolerance allows. */
export async function signInAs(program: TestProgram, key: string, steps = 1): Promise<Browser> {
  const browser = program.browser();
  await browser.post("/api/v1/sign-in", { email: DANA.email, password: DANA.password });
  await browser.post("/api/v1/sign-in/code", { code: codeOf(key, steps) });
  return browser;
}
