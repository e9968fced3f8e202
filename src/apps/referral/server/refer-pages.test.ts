import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aForm, numberOn, type TestForm } from "./test-refer.ts";

let form: TestForm;
let send: TestForm["send"];
let open: TestForm["open"];
let kept: TestForm["kept"];
beforeAll(async () => {
  form = await aForm();
  ({ send, open, kept } = form);
});
afterAll(() => form?.close());

describe("the form", () => {
  test("speaks the language the browser asks for, or the one in the address", async () => {
    expect((await open("/refer", { "accept-language": "fr-CA,fr;q=0.9,en;q=0.8" })).text).toContain('<html lang="fr">');
    expect((await open("/refer", { "accept-language": "de" })).text).toContain('<html lang="en">');
    expect((await open("/refer?lang=fr")).text).toContain("Demander de la musicothérapie");
  });

  test("has one script, our own file, and lets no other run", async () => {
    const { text, headers } = await open("/refer");
    expect(text.match(/<script[^>]*>[^<]*/g)).toEqual(['<script src="/refer/refer.js?x" defer>']);
    expect(text).not.toMatch(/\son\w+=|style=/);
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';/);
    expect(headers["cache-control"]).toBe("private, no-cache");
  });

  test("changes its language without losing a word", async () => {
    const { status, text } = await send({ switch: "fr", reason: "She sings “all” day & night.", askedBy: "" });
    expect([status, text.includes("She sings “all” day &#38; night."), text.includes('lang="fr"')]).toEqual([200, true, true]);
    expect(text).not.toContain("aria-invalid");
  });

  test("of a practice that does not exist is a page that says so and names none", async () => {
    const { status, text } = await open("/refer/nobody");
    expect([status, text.includes("Riverbend"), text.includes("<form")]).toEqual([404, false, false]);
  });
});

describe("a referral", () => {
  test("is kept as it was typed, and answered with a number and what happens next", async () => {
    const reason = "She sings all day.\r\n<i>Always</i> has. =cmd|' /C calc'!A0";
    const { status, goesTo } = await send({ reason, form: uuidv7() });
    expect([status, goesTo]).toEqual([303, expect.stringMatching(`^/refer/${form.slug}/sent/`)]);
    const page = await open(goesTo);
    const number = numberOn(page.text);
    const row = await form.database.db.selectFrom("referral").selectAll().where("number", "=", String(number)).executeTakeFirstOrThrow();
    expect(row.reason).toBe("She sings all day.\n<i>Always</i> has. =cmd|' /C calc'!A0");
    expect(page.text).toContain("What happens next");
    expect(page.text).not.toContain("sings");
  });

  test("sent twice is one referral with one number", async () => {
    const formId = uuidv7();
    const before = await kept();
    const both = await Promise.all([send({ form: formId }), send({ form: formId })]);
    const numbers = await Promise.all(both.map(async ({ goesTo }) => numberOn((await open(goesTo)).text)));
    expect([await kept(), new Set(numbers).size, numbers[0]?.length]).toEqual([before + 1, 1, 9]);
  });

  test("changed after it was sent is not lost and not kept by stealth: it is shown with what happened", async () => {
    const formId = uuidv7();
    await send({ form: formId });
    const before = await kept();
    const { status, text } = await send({ form: formId, reason: "She sings, and her brother drums." });
    expect([status, await kept(), text.includes("and her brother drums"), text.includes(formId)]).toEqual([409, before, true, false]);
  });

  test("of twenty thousand characters is refused plainly, with everything typed still there", async () => {
    const reason = `${"la ".repeat(6_666)}la`;
    const before = await kept();
    const { status, text } = await send({ reason, hopes: "To hear her name sung." });
    expect([status, await kept()]).toEqual([422, before]);
    expect(text).toContain("This has 20,000 characters, and 2,500 fit.");
    expect(text).toContain(reason);
    expect(text).toContain("To hear her name sung.");
    expect(text).toMatch(/name="consent" value="yes" checked/);
  });

  test("with a script in every field comes back as text", async () => {
    const evil = `"><script>alert(1)</script>`;
    const { text } = await send({
      askerName: evil,
      aboutName: evil,
      reason: evil,
      hopes: evil,
      loves: evil,
      email: evil,
      phone: "",
      born: evil,
    });
    expect(text).not.toContain("<script>alert");
    expect(text).toContain("&#34;&#62;&#60;script&#62;");
  });

  test("with a letter no database keeps is asked for anew", async () => {
    const { status, text } = await send({ reason: "a\u0000b" });
    expect([status, text.includes("One of these characters cannot be kept")]).toEqual([422, true]);
  });

  test("from a program that fills every field is not kept, and a person whose browser did so loses nothing", async () => {
    const before = await kept();
    const { status, text } = await send({ website: "https://example.org" });
    expect([status, await kept(), text.includes("She sings all day."), text.includes("https://example.org")]).toEqual([
      422,
      before,
      true,
      false,
    ]);
  });

  test("leaves one line in the trail of the practice, and none of its words", async () => {
    const { goesTo } = await send({ reason: "CANARY" });
    expect(goesTo).not.toBe("");
    const rows = await form.database.db
      .selectFrom("auditEntry")
      .selectAll()
      .where("action", "=", "public.refer")
      .orderBy("seq", "desc")
      .execute();
    expect(rows[0]).toMatchObject({
      practiceId: form.practice.practiceId,
      accountId: null,
      outcome: "done",
      kind: "referral",
      clientId: null,
    });
    expect(JSON.stringify(rows)).not.toContain("CANARY");
  });
});

describe("somebody’s name", () => {
  test.each(["Nóirín O’Sullivan-D'Arcy", "نور بنت حسن", "李", "Z.", "n".repeat(200), "\u202egnirts\u202c"])(
    "%s is kept as it is, and no surname is asked for",
    async (aboutName) => {
      const { goesTo } = await send({ aboutName });
      const number = numberOn((await open(goesTo)).text);
      const row = await form.database.db.selectFrom("referral").select("aboutName").where("number", "=", String(number)).executeTakeFirst();
      expect(row?.aboutName).toBe(aboutName);
    },
  );

  test("of more than two hundred characters is asked for again, and comes back whole", async () => {
    const aboutName = "n".repeat(201);
    const { status, text } = await send({ aboutName });
    expect([status, text.includes("This has 201 characters, and 200 fit."), text.includes(aboutName)]).toEqual([422, true, true]);
  });
});

describe("a birthday", () => {
  test("ahead of us is asked for again; the 29th of February is one only in its years", async () => {
    const answers = await Promise.all(["2999", "2023-02-29", "2024-02-29"].map((born) => send({ born, reason: "She sings." })));
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 303]);
    expect(answers[0]?.text).toContain("This lies ahead of us.");
    for (const { text } of answers.slice(0, 2)) expect(text).toContain("She sings.");
  });
});

describe("from one address", () => {
  test("five are kept within an hour; the sixth is told when to come back and keeps its words; another address is not held up", async () => {
    const from = { strictly: true, from: "10.0.0.7" };
    const statuses = [];
    const formId = uuidv7();
    for (let count = 0; count < 5; count++) statuses.push((await send(count === 0 ? { form: formId } : {}, from)).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303]);
    const before = await kept();
    const sixth = await send({ reason: "The sixth voice." }, from);
    expect([sixth.status, await kept(), sixth.text.includes("The sixth voice.")]).toEqual([429, before, true]);
    // Sent again is not a further one.
    expect((await send({ form: formId }, from)).status).toBe(303);
    expect((await send({}, { strictly: true, from: "10.0.0.8" })).status).toBe(303);
  });
});

describe("a page that was not sent", () => {
  test("tells nothing, whatever id is tried", async () => {
    const answers = await Promise.all([uuidv7(), "7", "x' or 1=1"].map((id) => open(`/refer/${form.slug}/sent/${encodeURIComponent(id)}`)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
