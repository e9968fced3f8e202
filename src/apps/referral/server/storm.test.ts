/** The public form in a storm, at full numbers, and with everything somebody may type who means harm. */
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PAYLOADS, skeletonOf } from "#foundation/server/test-payloads.ts";
import { aDoor } from "#people/server/test-door.ts";
import { aClient, aTherapist } from "#people/server/test-people.ts";
import { readReferral } from "#referral/referral.api.ts";
import { referralRoutes } from "#referral/server/referral-routes.ts";
import { aForm, type TestForm } from "./test-refer.ts";

let form: TestForm;
beforeAll(async () => {
  form = await aForm();
});
afterAll(() => form?.close());

const letters = async (): Promise<number> => {
  const { rows } = await form.database.pool
    .query<{ n: number }>("select count(*)::int as n from jobs.job where name = 'mail'")
    .catch(() => ({ rows: [{ n: 0 }] }));
  return rows[0]?.n ?? 0;
};
const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

describe("A24: a thousand posts in a minute from fifty addresses", () => {
  test("leave five from each, write to nobody, and are all answered plainly", { timeout: 180_000 }, async () => {
    const addresses = Array.from({ length: 50 }, (_, place) => `10.24.${Math.floor(place / 10)}.${place}`);
    const before = await form.kept();
    const began = Date.now();
    const answers: { from: string; status: number }[] = [];
    // Every address posts twenty times; forty at once, as from so many machines.
    const storm = Array.from({ length: 20 }, () => addresses).flat();
    const sender = async () => {
      for (let from = storm.pop(); from !== undefined; from = storm.pop()) {
        const typed = { reachBy: "email", email: "victim@example.org", phone: "" };
        answers.push({ from, status: (await form.send(typed, { strictly: true, from })).status });
      }
    };
    await Promise.all(Array.from({ length: 40 }, sender));
    const seconds = (Date.now() - began) / 1000;
    expect(seconds).toBeLessThan(60);
    expect(answers).toHaveLength(1000);
    for (const address of addresses) {
      const kept = answers.filter(({ from, status }) => from === address && status === 303);
      expect(kept, address).toHaveLength(5);
    }
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 429]));
    expect(await form.kept()).toBe(before + 250);
    expect(await letters()).toBe(0);
  });

  test("and a sixth from the same network of the new kind of address is the sixth of one household", async () => {
    const statuses = [];
    for (let place = 0; place < 6; place += 1)
      statuses.push((await form.send({}, { strictly: true, from: `2001:db8:7:42::${place + 1}` })).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
    expect((await form.send({}, { strictly: true, from: "2001:db8:7:43::1" })).status).toBe(303);
  });
});

test("A24: neither the words nor the time of an answer tell whether somebody is a client here", { timeout: 120_000 }, async () => {
  for (const name of ["Ilse Okonkwo", "Henrik Dahl"]) await aClient(form.database, form.practice, { name });
  const times: Readonly<Record<"known" | "unknown", number[]>> = { known: [], unknown: [] };
  const seen = { known: new Set<string>(), unknown: new Set<string>() };
  for (let round = 0; round < 100; round += 1)
    for (const side of round % 2 === 0 ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
      const aboutName = side === "known" ? ["Ilse Okonkwo", "Henrik Dahl"][round % 2] : ["Orla Quimby", "Tomas Brandt"][round % 2];
      const began = performance.now();
      const { status, goesTo } = await form.send({ aboutName: aboutName ?? "", email: "ilse@example.org", reachBy: "email" });
      times[side].push(performance.now() - began);
      seen[side].add(`${status} ${goesTo.replace(/[^/]+$/, "")}`);
    }
  expect(seen.known).toEqual(seen.unknown);
  expect(seen.known.size).toBe(1);
  const difference = Math.abs(median(times.known) - median(times.unknown));
  expect(difference).toBeLessThan(10);
});

describe("A25: three hundred payloads in every text field", () => {
  const TEXT = ["askerName", "askerPlace", "aboutName", "reason", "hopes", "loves", "leaveOut", "reachWhen"] as const;
  const MOST: Readonly<Record<string, number>> = { askerName: 120, aboutName: 120, askerPlace: 200, reachWhen: 200 };
  const everywhere = (payload: string, fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, payload.slice(0, MOST[field] ?? 400)]));

  test("come back as text on the form that is shown again, wherever they were typed", { timeout: 180_000 }, async () => {
    // Without consent the form is shown again with everything in it.
    const fields = [...TEXT, "born", "phone", "email"];
    const plain = skeletonOf((await form.send({ ...everywhere("plain", fields), consent: "" })).text);
    expect(plain.length).toBeGreaterThan(60);
    const issues = (skeleton: readonly string[]) =>
      skeleton.filter((tag) => !/^<(input|textarea|div|p|li|ul|a|span|strong|section|h2|svg|circle|path)\b|^<\//.test(tag));
    for (const payload of PAYLOADS) {
      const { status, text } = await form.send({ ...everywhere(payload, fields), consent: "" });
      expect(status, payload).toBe(422);
      // Which fields are to be mended may differ; what is no field and no sentence may not.
      expect(issues(skeletonOf(text)), payload).toEqual(issues(plain));
      expect(skeletonOf(text).join("\n"), payload).not.toMatch(/\s(?:on\w+|style|srcdoc)=/i);
      expect(text.match(/<script\b/g), payload).toHaveLength(1);
    }
  });

  test("are kept letter for letter where they are accepted, and every page that follows stays as it is", { timeout: 240_000 }, async () => {
    const therapist = await aTherapist(form.database, form.practice);
    const staff = await aDoor(form.database, { routes: [referralRoutes], signedInAs: therapist });
    const after = skeletonOf((await form.open((await form.send({})).goesTo)).text);
    let kept = 0;
    for (const payload of PAYLOADS) {
      const formId = uuidv7();
      const { status, text, goesTo } = await form.send({ form: formId, ...everywhere(payload, TEXT) });
      // A name of blanks alone is no name.
      if (status === 422) {
        expect(text.match(/<script\b/g), payload).toHaveLength(1);
        continue;
      }
      expect(status, payload).toBe(303);
      kept += 1;
      const next = await form.open(goesTo);
      expect(skeletonOf(next.text), payload).toEqual(after);
      const { id } = await form.database.db.selectFrom("referral").select("id").where("formId", "=", formId).executeTakeFirstOrThrow();
      const { body } = await staff.ask(readReferral, { ids: { referralId: id } });
      const said = payload.replaceAll("\r\n", "\n").trim();
      expect(JSON.stringify(body), payload).toContain(JSON.stringify(said.slice(0, 400).trim()).slice(1, -1));
    }
    await staff.close();
    expect(kept).toBeGreaterThan(290);
    expect(await letters()).toBe(0);
  });
});
