import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { v7 as uuidv7 } from "uuid";
import { beginEnrolment } from "#foundation/sign-in.api.ts";
import { makeAccount, makeSignIn } from "#foundation/server/sign-in/sign-in-store.ts";
import { listColleagues } from "../colleague.api.ts";
import { makeColleagueLink } from "./colleague-link-store.ts";
import { findToLetIn } from "./colleague-store.ts";
import { type Answer, type Browser, codeOf, DANA, setUpAndEnrol, startProgram, type TestProgram } from "./test-accounts.ts";

const PASSWORD = "four geese over the lake";
const SAM = { chosenName: "Sam", familyName: "Reyes", email: "sam@hillside.example", language: "en", credential: "MT-BC", send: false };

let program: TestProgram;
let dana: Browser;
/** Every letter that was sent, as the mail job got it. */
let letters: { readonly to: string; readonly text: string }[];

beforeEach(async () => {
  letters = [];
  program = await startProgram({ letter: (letter) => letters.push(letter) });
  dana = (await setUpAndEnrol(program)).browser;
});
afterEach(() => program.close());

const invite = (more: object = {}, by = dana): Promise<Answer> =>
  by.post("/api/v1/practice/colleagues", { id: uuidv7(), duties: ["therapist"], ...SAM, ...more });
const tokenIn = (text: string): string => /\/join#([\w-]{43})/.exec(text)?.[1] ?? "";
const linkOf = (answer: Answer): string => tokenIn(z.string().parse(answer.body.link));
const join = (token: string, password = PASSWORD, browser = program.browser()) => browser.post("/api/v1/join", { token, password });
const colleague = async (email = SAM.email) => {
  const { colleagues } = listColleagues.output.parse((await dana.get("/api/v1/practice/colleagues")).body);
  const found = colleagues.find((one) => one.email === email);
  if (!found) throw new Error(`${email} is not among the colleagues`);
  return found;
};

/** From the link to the inside, as a person goes. */
async function comeIn(token: string, email = SAM.email): Promise<Browser> {
  const browser = program.browser();
  if ((await join(token, PASSWORD, browser)).status !== 200) throw new Error("The link let nobody in");
  await browser.post("/api/v1/sign-in", { email, password: PASSWORD });
  const { key } = beginEnrolment.output.parse((await browser.post("/api/v1/sign-in/enrolment", { password: PASSWORD })).body);
  await browser.post("/api/v1/sign-in/enrolment/code", { code: codeOf(key) });
  return browser;
}

describe("Inviting a colleague", () => {
  it("lets them in by one link, with a password and a second key of their own, to the duties they were given", async () => {
    const made = await invite({ duties: ["therapist", "frontdesk"] });
    expect(made.status).toBe(200);
    expect(await colleague()).toMatchObject({
      name: "Sam Reyes",
      state: "invited",
      credential: "MT-BC",
      duties: ["frontdesk", "therapist"],
    });
    const token = linkOf(made);
    expect((await program.browser().post("/api/v1/join/invitation", { token })).body).toEqual({
      practiceName: DANA.practiceName,
      language: "en",
      name: "Sam Reyes",
      email: SAM.email,
      password: "new",
      isAnew: false,
    });
    const sam = await comeIn(token);
    expect((await sam.get("/api/v1/me")).body).toMatchObject({
      chosenName: "Sam",
      credential: "MT-BC",
      duties: ["frontdesk", "therapist"],
    });
    expect((await colleague()).state).toBe("in");
    expect((await join(token)).body.type).toBe("link-used");
  });

  it("opens nothing before the second key, and nothing by looking at the link", async () => {
    const token = linkOf(await invite());
    const browser = program.browser();
    await browser.post("/api/v1/join/invitation", { token });
    await browser.post("/api/v1/join/invitation", { token });
    await join(token, PASSWORD, browser);
    await browser.post("/api/v1/sign-in", { email: SAM.email, password: PASSWORD });
    expect((await browser.get("/api/v1/me")).status).toBe(401);
  });

  it("sends the letter in the colleague’s language and keeps the link out of everything else", async () => {
    await invite({ send: true, language: "fr" });
    expect(letters.map(({ to }) => to)).toEqual([SAM.email]);
    expect(tokenIn(letters[0]?.text ?? "")).not.toBe("");
    const { rows } = await program.database.pool.query("select row_to_json(l)::text as text from auth.colleague_link l");
    expect(rows.map(({ text }) => String(text)).join()).not.toContain(tokenIn(letters[0]?.text ?? ""));
  });

  it("makes the link before worthless when a new one is made", async () => {
    const first = linkOf(await invite());
    const again = await dana.post(`/api/v1/practice/colleagues/${(await colleague()).personId}/invitation`, { send: false });
    expect((await join(first)).body.type).toBe("link-expired");
    expect((await join(linkOf(again))).status).toBe(200);
  });

  it("refuses who works here already, a duty twice, no duty, and no address", async () => {
    await invite();
    expect((await invite()).body.type).toBe("already-works-here");
    expect((await invite({ email: "b@hillside.example", duties: [] })).status).toBe(400);
    expect((await invite({ email: "b@hillside.example", duties: ["intern", "intern"] })).status).toBe(400);
    expect((await invite({ email: "b" })).status).toBe(400);
    expect((await invite({ email: "b@hillside.example", isOwner: true })).status).toBe(400);
  });

  it("asks for a second factor of just now", async () => {
    await program.database.pool.query("update auth.sign_in set factor_at = now() - interval '16 minutes'");
    expect((await invite()).body.type).toBe("factor-needed");
    expect((await dana.get("/api/v1/practice/colleagues")).body).toMatchObject({ colleagues: [{ name: "Dana Okafor" }] });
  });

  it("is for whoever runs the practice: a colleague is refused, a stranger asked to sign in", async () => {
    const sam = await comeIn(linkOf(await invite()));
    expect((await sam.get("/api/v1/practice/colleagues")).status).toBe(403);
    expect((await invite({ email: "c@hillside.example" }, sam)).status).toBe(403);
    expect((await invite({ email: "c@hillside.example" }, program.browser())).status).toBe(401);
  });
});

describe("A22: an account that was there before", () => {
  it("with a password of its own is opened by that password only, never by the link", async () => {
    const accountId = await makeAccount(program.database.db, { email: SAM.email, name: "Sam", password: "older than this practice" });
    const token = linkOf(await invite());
    expect((await program.browser().post("/api/v1/join/invitation", { token })).body).toMatchObject({ password: "known" });
    expect((await join(token, "not the password at all")).body.type).toBe("wrong-credentials");
    expect((await join(token, "older than this practice")).status).toBe(200);
    const { rows } = await program.database.pool.query("select account_id from person where chosen_name = 'Sam'");
    expect(rows).toEqual([{ account_id: accountId }]);
  });

  it("guessing it by the link is locked after ten tries", async () => {
    await makeAccount(program.database.db, { email: SAM.email, name: "Sam", password: "older than this practice" });
    const token = linkOf(await invite());
    for (let at = 0; at < 10; at++) await join(token, `guess number ${at} of many`);
    expect((await join(token, "older than this practice")).body.type).toBe("locked");
  });

  it("without a password, as the family has, gets one only from its own mailbox; whoever held it before is out", async () => {
    const accountId = await makeAccount(program.database.db, { email: SAM.email, name: "Sam" });
    await makeSignIn(program.database.db, { accountId, amr: "email" });
    const made = await invite();
    expect(made.body.link).toBe("");
    expect(letters).toHaveLength(1);
    expect((await join(tokenIn(letters[0]?.text ?? ""))).status).toBe(200);
    const { rows } = await program.database.pool.query("select from auth.sign_in where account_id = $1", [accountId]);
    expect(rows).toEqual([]);
  });
});

describe("Letting a colleague in anew", () => {
  it("goes by their mailbox alone, and changes nothing until the link is used", async () => {
    const sam = await comeIn(linkOf(await invite()));
    const again = await dana.post(`/api/v1/practice/colleagues/${(await colleague()).personId}/invitation`, { send: false });
    expect(again.body.link).toBe("");
    expect(letters).toHaveLength(1);
    expect((await sam.get("/api/v1/me")).status).toBe(200);
    const token = tokenIn(letters[0]?.text ?? "");
    expect((await join(token, "another walk by the river")).status).toBe(200);
    expect((await sam.get("/api/v1/me")).status).toBe(401);
    const browser = program.browser();
    expect((await browser.post("/api/v1/sign-in", { email: SAM.email, password: PASSWORD })).status).toBe(401);
    expect((await browser.post("/api/v1/sign-in", { email: SAM.email, password: "another walk by the river" })).body).toEqual({
      next: "enrol",
    });
  });
});

describe("Whoever runs a practice alone and lost the phone", () => {
  it("comes back in by the computer itself, and the trail says so", async () => {
    const { db, pool } = program.database;
    const found = await findToLetIn(db, DANA.email);
    expect(await findToLetIn(db, "nobody@hillside.example")).toBeUndefined();
    if (!found) throw new Error("The owner was not found");
    const { token } = await makeColleagueLink(db, { kind: "anew", mailedOnly: true, ...found });
    expect((await program.browser().post("/api/v1/join/invitation", { token })).body).toMatchObject({ isAnew: true, password: "new" });
    expect((await join(token, "another walk by the river")).status).toBe(200);
    expect((await dana.get("/api/v1/me")).status).toBe(401);
    const { rows } = await pool.query("select from audit_entry where action = 'sign-in.join'");
    expect(rows).toHaveLength(1);
  });
});

describe("Other duties", () => {
  it("hold from the next question on, and an intern gets a supervisor who is a music therapist here", async () => {
    const sam = await comeIn(linkOf(await invite()));
    const { personId } = await colleague();
    const change = (body: object) =>
      dana.post(`/api/v1/practice/colleagues/${personId}/duties`, { credential: "", supervisorId: null, ...body });
    expect((await change({ duties: ["intern"], supervisorId: personId })).body.type).toBe("supervisor-is-no-therapist");
    const danaId = (await colleague(DANA.email)).personId;
    expect((await change({ duties: ["intern"], supervisorId: danaId })).status).toBe(200);
    expect((await sam.get("/api/v1/me")).body).toMatchObject({ duties: ["intern"], credential: null });
    expect((await colleague()).supervisorId).toBe(danaId);
    expect((await change({ duties: ["frontdesk"] })).status).toBe(200);
    expect((await colleague()).supervisorId).toBeNull();
  });

  it("leave somebody who runs the practice", async () => {
    const me = await colleague(DANA.email);
    const change = await dana.post(`/api/v1/practice/colleagues/${me.personId}/duties`, {
      duties: ["therapist"],
      credential: "MTA",
      supervisorId: null,
    });
    expect(change.body.type).toBe("last-owner");
    expect((await dana.post(`/api/v1/practice/colleagues/${me.personId}/end`)).body.type).toBe("last-owner");
    // An owner who was invited and never came in runs nothing yet.
    await invite({ duties: ["owner"] });
    expect((await dana.post(`/api/v1/practice/colleagues/${me.personId}/end`)).body.type).toBe("last-owner");
  });
});

describe("A08: somebody leaves the practice", () => {
  it("ends every sign-in, link and place in a team in one press, and keeps what they wrote under their name", async () => {
    const sam = await comeIn(linkOf(await invite()));
    const tablet = program.browser();
    for (const [name, value] of sam.jar) tablet.jar.set(name, value);
    const { personId } = await colleague();
    const clientId = await careFor(personId);
    expect((await colleague()).aloneWith).toBe(1);
    const ended = await dana.post(`/api/v1/practice/colleagues/${personId}/end`);
    expect(ended.body).toMatchObject({ clientsLeft: 1 });
    expect([(await sam.get("/api/v1/me")).status, (await tablet.get("/api/v1/me")).status]).toEqual([401, 401]);
    expect((await program.browser().post("/api/v1/sign-in", { email: SAM.email, password: PASSWORD })).body).not.toHaveProperty("state");
    expect(await colleague()).toMatchObject({ state: "left", duties: [], name: "Sam Reyes", credential: "MT-BC" });
    const { rows } = await program.database.pool.query("select ended_at is not null as over from care_relation where client_id = $1", [
      clientId,
    ]);
    expect(rows).toEqual([{ over: true }]);
    expect((await dana.post(`/api/v1/practice/colleagues/${personId}/end`)).body.type).toBe("left-already");
  });

  it("takes the invitation back of who never came", async () => {
    const token = linkOf(await invite());
    await dana.post(`/api/v1/practice/colleagues/${(await colleague()).personId}/end`);
    expect((await join(token)).body.type).toBe("link-unknown");
  });

  it("and comes back by a new invitation, as the same person, to no client of before", async () => {
    await comeIn(linkOf(await invite()));
    const before = await colleague();
    await careFor(before.personId);
    await dana.post(`/api/v1/practice/colleagues/${before.personId}/end`);
    expect((await invite()).status).toBe(200);
    expect(await colleague()).toMatchObject({ personId: before.personId, duties: ["therapist"], state: "in", aloneWith: 0 });
  });

  /** A client whose only music therapist is this colleague. */
  async function careFor(personId: string): Promise<string> {
    const { pool } = program.database;
    const [clientId, ofClient] = [uuidv7(), uuidv7()];
    const { practice_id: practiceId } = z
      .object({ practice_id: z.string() })
      .parse((await pool.query("select practice_id from practice")).rows[0]);
    await pool.query("insert into person (practice_id, id, chosen_name, language) values ($1, $2, 'Nico', 'en')", [practiceId, ofClient]);
    await pool.query("insert into client (practice_id, id, person_id, created_by) values ($1, $2, $3, $4)", [
      practiceId,
      clientId,
      ofClient,
      personId,
    ]);
    await pool.query(
      "insert into care_relation (practice_id, id, client_id, person_id, part, from_day) values ($1, $2, $3, $4, 'therapist', current_date - 1)",
      [practiceId, uuidv7(), clientId, personId],
    );
    return clientId;
  }
});
