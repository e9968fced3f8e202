/** The public form with a database of its own, for tests: sent and opened as a browser does. */
import { v7 as uuidv7 } from "uuid";
import { aDatabase } from "#foundation/server/test-database.ts";
import { aDoor } from "#people/server/test-door.ts";
import { aPractice } from "#people/server/test-people.ts";
import { stampFor } from "./opened-stamp.ts";
import { mountRefer } from "./refer-pages.ts";

const options = {
  files: { style: "/refer/style.css?x", script: "/refer/refer.js?x" },
  keys: { opened: Buffer.alloc(32, 1), status: Buffer.alloc(32, 2) },
  origin: () => "https://hillside.example",
};
const FILLED = {
  language: "en",
  askedBy: "parent",
  askerName: "Amara",
  aboutName: "K.",
  reason: "She sings all day.",
  reachBy: "phone",
  phone: "613 555 0142",
  consent: "yes",
};
type Sent = Readonly<Record<string, string>>;

/** When a form was opened, so many seconds ago. */
export const opened = (form: string, seconds: number): string =>
  stampFor(options.keys.opened, form, new Date(Date.now() - seconds * 1000).toISOString());

export const numberOn = (text: string): string | undefined => /<strong>([A-Z2-9]{4}-[A-Z2-9]{4})<\/strong>/.exec(text)?.[1];

export type TestForm = Awaited<ReturnType<typeof aForm>>;

export async function aForm() {
  const database = await aDatabase();
  const practice = await aPractice(database);
  const slug = `riverbend-${practice.practiceId.slice(-6)}`;
  const free = await aDoor(database, { routes: [(it) => mountRefer(it, { ...options, limited: false })] });
  const strict = await aDoor(database, { routes: [(it) => mountRefer(it, { ...options, limited: true })] });
  return {
    database,
    practice,
    slug,
    /** `strict` with the limits of an installation as it comes. */
    send: async (form: Sent, { strictly = false, from = "10.0.0.1" } = {}) => {
      const id = form["form"] ?? uuidv7();
      const reply = await (strictly ? strict : free).app.inject({
        method: "POST",
        url: `/refer/${slug}`,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams({ form: id, opened: opened(id, 60), ...FILLED, ...form }).toString(),
        remoteAddress: from,
      });
      return { status: reply.statusCode, text: reply.body, goesTo: String(reply.headers.location ?? "") };
    },
    open: async (url: string, headers: Readonly<Record<string, string>> = {}) => {
      const reply = await free.app.inject({ method: "GET", url, headers });
      return { status: reply.statusCode, text: reply.body, headers: reply.headers };
    },
    kept: async () =>
      (await database.db.selectFrom("referral").select("id").where("practiceId", "=", practice.practiceId).execute()).length,
    close: async () => {
      await free.close();
      await strict.close();
      await database.drop();
    },
  };
}
