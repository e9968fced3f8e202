import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDoor } from "#people/server/test-door.ts";
import { aClient, aTherapist } from "#people/server/test-people.ts";
import { closeReferral, moveReferral } from "#referral/referral.api.ts";
import { referralRoutes } from "#referral/server/referral-routes.ts";
import { aForm, numberOn, opened, type TestForm } from "./test-refer.ts";

let form: TestForm;
let send: TestForm["send"];
let open: TestForm["open"];
let kept: TestForm["kept"];
beforeAll(async () => {
  form = await aForm();
  ({ send, open, kept } = form);
});
afterAll(() => form?.close());

describe("the link that says how it stands", () => {
  const linkOn = (text: string) => /href="https:\/\/hillside\.example(\/refer\/[^"]+\/status\?key=[\w-]{43})"/.exec(text)?.[1] ?? "";
  const asked = async () => {
    const { goesTo } = await send({ aboutName: "Kofi Mensah", reason: "CANARY reason", phone: "613 555 0142" });
    const page = await open(goesTo);
    return { goesTo, number: numberOn(page.text) ?? "", link: linkOn(page.text) };
  };
  const idOf = async (number: string) =>
    (await form.database.db.selectFrom("referral").select("id").where("number", "=", number).executeTakeFirstOrThrow()).id;

  test("says the number, initials and one word, in both languages, and nothing of what was told", async () => {
    const { number, link } = await asked();
    const page = await open(link);
    expect([page.status, page.text.includes(number), page.text.includes("K. M."), page.text.includes("<h2>Received</h2>")]).toEqual([
      200,
      true,
      true,
      true,
    ]);
    expect(page.text).not.toMatch(/Kofi|Mensah|CANARY|0142|Amara/);
    expect((await open(`${link}&lang=fr`)).text).toContain("<h2>Reçue</h2>");
  });

  test("follows the board, and does not say whether somebody was taken on", async () => {
    const { number, link } = await asked();
    const referralId = await idOf(number);
    const therapist = await aTherapist(form.database, form.practice);
    const staff = await aDoor(form.database, { routes: [referralRoutes], signedInAs: therapist });
    const words = [];
    for (const [basedOn, to] of ["contacted", "waiting", "closed"].entries()) {
      const step = { id: uuidv7(), basedOn };
      const moved =
        to === "closed"
          ? await staff.ask(closeReferral, { ids: { referralId }, input: { ...step, closing: "cost", reason: "CANARY decision" } })
          : await staff.ask(moveReferral, { ids: { referralId }, input: { ...step, to } });
      expect(moved.status).toBe(200);
      const { text } = await open(link);
      words.push(/<h2>([^<]+)<\/h2>/.exec(text)?.[1]);
      expect(text).not.toContain("CANARY");
    }
    await staff.close();
    expect(words).toEqual(["Being looked at", "On the waiting list", "Closed"]);
  });

  test("of its secret only the print is kept; changed by a letter it opens nothing", async () => {
    const { number, link } = await asked();
    const token = link.split("key=")[1] ?? "";
    const kept = await form.database.db
      .selectFrom("referralStatusLink")
      .selectAll()
      .where("referralId", "=", await idOf(number))
      .execute();
    expect([kept.length, JSON.stringify(kept).includes(token)]).toEqual([1, false]);
    const wrong = [
      link.replace(token, `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`),
      link.replace(token, ""),
      link.replace(/\?.*/, ""),
    ];
    const answers = await Promise.all(wrong.map((one) => open(one)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text.replace(/<a class="quiet".*<\/a>/, ""))).size).toBe(1);
  });

  test("ended by the practice, or out of date, it opens nothing and is offered no more", async () => {
    const { number, link, goesTo } = await asked();
    const set = (change: object) =>
      form.database.db.updateTable("referralStatusLink").set(change).where("referralId", "=", idKept).execute();
    const idKept = await idOf(number);
    await set({ until: new Date(Date.now() - 1000).toISOString() });
    expect((await open(link)).status).toBe(404);
    await set({ until: new Date(Date.now() + 60_000).toISOString() });
    expect((await open(link)).status).toBe(200);
    const therapist = await aTherapist(form.database, form.practice);
    await set({ endedAt: new Date().toISOString(), endedBy: therapist.personId });
    expect([(await open(link)).status, linkOn((await open(goesTo)).text)]).toEqual([404, ""]);
  });
});

describe("the shield against machines", () => {
  test("a form filled faster than a person types, or with no sign of having been opened here, comes back whole and is not kept", async () => {
    const from = { strictly: true, from: "10.0.1.1" };
    const formId = uuidv7();
    const before = await kept();
    for (const stamp of [opened(formId, 1), opened(uuidv7(), 60), "", "0.x"]) {
      const { status, text } = await send({ form: formId, opened: stamp, reason: "The quick voice." }, from);
      expect([status, text.includes("The quick voice."), text.includes("faster than most people type")]).toEqual([422, true, true]);
    }
    expect(await kept()).toBe(before);
    // Pressed once more, with the stamp the page gave, it is kept.
    expect((await send({ form: formId, opened: opened(formId, 4) }, from)).status).toBe(303);
  });

  test("a storm from many addresses leaves five from each at most, writes to nobody, and answers the same about people we know", async () => {
    const before = await kept();
    const addresses = Array.from({ length: 6 }, (_, place) => `10.9.0.${place}`);
    const storm = addresses.flatMap((from) => Array.from({ length: 20 }, () => ({ from, strictly: true })));
    const answers = await Promise.all(storm.map((way) => send({ reachBy: "email", email: "somebody@example.org", phone: "" }, way)));
    expect(await kept()).toBe(before + addresses.length * 5);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 429]));
    const { rows } = await form.database.pool
      .query("select count(*)::int as n from jobs.job where name = 'mail'")
      .catch(() => ({ rows: [{ n: 0 }] }));
    expect(rows).toEqual([{ n: 0 }]);

    await aClient(form.database, form.practice, { name: "Ilse" });
    const shape = ({ status, text, goesTo }: { status: number; text: string; goesTo: string }) => [
      status,
      text,
      goesTo.replace(/[^/]+$/, ""),
    ];
    expect(shape(await send({ aboutName: "Ilse" }))).toEqual(shape(await send({ aboutName: "Nobody we know" })));
  });
});
