import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";
import { roomsOf } from "./room-of.ts";

// New objectives would stand in the plans other stories read.
test.use({ practice: "its own: 32-every-recorder" });

const FAMILY = { en: "It shows.", fr: "Cela se voit.", further: [] };

async function post(page: Page, path: string, data: unknown): Promise<void> {
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: { "idempotency-key": randomUUID() } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
}

type Wanted = readonly (readonly [title: string, measure: object])[];

const NOT_SHOWN_ELSEWHERE: Wanted = [
  ["Answers the call", { method: "lat", unit: "seconds" }],
  ["Sets up the drum", { method: "task", steps: ["Takes the stand", "Turns the screw", "Puts the drum on"], chaining: "forward" }],
  ["Looks up at the song", { method: "pir", everySeconds: 5 }],
  [
    "Feels at ease",
    {
      method: "rating",
      scale: { from: 1, to: 5 },
      anchors: [
        { value: 1, words: "Not at all" },
        { value: 5, words: "Fully" },
      ],
    },
  ],
  ["Keeps the beat", { method: "sync", unit: "R" }],
];

const TOGETHER_AND_FACES: Wanted = [
  ["Signs and sings", { method: "pair", one: "Sign", other: "Voice", withinSeconds: 2 }],
  ["How it was today", { method: "rating", scale: { from: 1, to: 5 }, faces: true }],
];

/** Today's room of whoever has the fewest aims, with one objective for each way of measuring that is asked for. */
async function aRoomToMeasureIn(page: Page, measures: Wanted = NOT_SHOWN_ELSEWHERE) {
  const { day, rooms } = await roomsOf(page);
  const [room] = rooms.filter((one) => one.day === day).sort((a, b) => a.objectives.length - b.objectives.length);
  if (room === undefined) throw new Error("nobody has a session today");
  const goalId = randomUUID();
  const goal = {
    id: goalId,
    bankGoal: null,
    nature: "progressive",
    domain: "communicative",
    clinicalWording: "Measured",
    familyWording: FAMILY,
  };
  await post(page, `/clients/${room.clientId}/goals`, goal);
  const target = { kind: "criterion", value: 1, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } };
  for (const [index, [title, measure]] of measures.slice(0, Math.max(0, 6 - room.objectives.length)).entries())
    await post(page, `/goals/${goalId}/objectives`, {
      id: randomUUID(),
      title,
      condition: "In the session",
      behaviour: "shows it",
      familyWording: FAMILY,
      position: 20 + index,
      target,
      measure,
      form: "single",
      direction: "up",
      baselineId: null,
    });
  return room;
}

test("every way of measuring is taken by touch, and the client has the tablet for their own word", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const { sessionId, clientId, chosenName, objectives } = await aRoomToMeasureIn(page);
  test.info().annotations.push({ type: "room", description: `${chosenName} with ${objectives.length} aims of their own` });
  await page.setViewportSize({ width: 1024, height: 768 });
  // An instrument that is plugged in, as the browser would say it.
  await page.addInitScript(`
    const pad = new EventTarget();
    navigator.requestMIDIAccess = async () => Object.assign(new EventTarget(), { inputs: new Map([["pad", pad]]) });
    window.hitPad = (note) => [0x90, 0x80].forEach((kind) => pad.dispatchEvent(new MIDIMessageEvent("midimessage", { data: new Uint8Array([kind, note, 90]) })));`);
  await page.goto(`/session/${sessionId}/${clientId}`);
  const tile = (title: string) => page.getByRole("group", { name: title, exact: true });
  const call = tile("Answers the call");
  const drum = tile("Sets up the drum");

  // A cue and its answer; a cue nobody answers is counted apart.
  await expect(call).toContainText("Tap at the cue");
  await call.getByRole("button").first().click();
  await expect(call).toContainText("Waiting for the answer");
  await call.getByRole("button").first().click();
  await call.getByRole("button").first().click();
  await call.getByRole("button", { name: "No answer" }).click();

  // Steps one after the other, each with its help.
  await expect(drum).toContainText("Step 1 of 3: Takes the stand");
  await drum.getByRole("button").first().click();
  await expect(drum).toContainText("Step 2 of 3: Turns the screw");
  await drum.getByRole("button", { name: "Physical" }).click();
  await drum.getByRole("button").first().click();
  await drum.getByRole("button", { name: "No response" }).click();
  await expect(drum).toContainText("1of 3");
  await expect(call).toContainText("1 cue without an answer");

  // An interval in which it happened, and a rating by one touch.
  const looks = tile("Looks up at the song");
  await looks.getByRole("button").first().click();
  await expect(looks).toContainText("1of 1");
  const ease = tile("Feels at ease");
  await ease.getByRole("button").first().click();
  await look(page, "session-recorders");
  await ease.getByRole("button", { name: "4", exact: true }).click();
  await expect(ease).toContainText(/^Feels at ease4/);
  await page.getByRole("button", { name: /Undo/ }).click();
  await expect(ease).toContainText(/^Feels at ease–/);

  // The client's own word.
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("radio", { name: "Joined differently" }).click({ force: true });
  await page.getByRole("radio", { name: "Wants to", exact: true }).click({ force: true });
  await look(page, "session-more");
  await page.getByRole("button", { name: "Hand over the choice board" }).click();
  const board = page.getByRole("group", { name: `${chosenName} chooses` });
  await board.getByRole("button").first().click();
  await expect(board.getByRole("button").first()).toHaveAttribute("aria-pressed", "true");
  await look(page, "session-board");
  const lock = page.getByRole("button", { name: "Hold to give the tablet back" });
  await lock.click();
  await expect(lock).toBeVisible();
  await lock.focus();
  await page.keyboard.down("Enter");
  await expect(lock).toHaveCount(0);
  await page.keyboard.up("Enter");
  await page.getByRole("button", { name: "Feelings, with faces" }).click();
  await look(page, "session-faces");
  await page
    .getByRole("group", { name: `${chosenName} chooses` })
    .getByRole("button")
    .nth(1)
    .click();
  await page.getByRole("button", { name: "Hold to give the tablet back" }).click({ delay: 2_200 });
  await expect(page.getByRole("list", { name: "Chosen today" }).getByRole("listitem")).toHaveCount(2);

  // A pedal learned by pressing it.
  await page.getByRole("button", { name: "Teach the right pedal" }).click();
  await expect(page.getByText("Press the pedal now…")).toBeVisible();
  await page.keyboard.press("F9");
  await expect(page.getByText("Right: PageDown, F9.")).toBeVisible();
  await page.getByRole("button", { name: "Listen to MIDI pads and keys" }).click();
  await expect(page.getByText(/^Listening to MIDI/)).toBeVisible();
  await page.getByRole("button", { name: "Teach the left pedal" }).click();
  await page.evaluate("hitPad(38)");
  await expect(page.getByText("Left: PageUp, midi:38.")).toBeVisible();

  // On paper stands the twin of the tiles, and nothing else.
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("article").filter({ hasText: "Takes the stand" })).toBeVisible();
  await expect(page.locator("header")).toBeHidden();
  await page.screenshot({ path: "test-results/look/session-sheet.png" });
  await page.emulateMedia({ media: null });
  await page.getByRole("button", { name: "Tiles" }).click();
  await looks.getByRole("button").first().click();
  await page.keyboard.press("F9");
  await expect(page.getByText("Pedal live")).toBeVisible();
  const before = await drum.textContent();
  await drum.getByRole("button").first().click();
  // Two presses of one side in the same moment would be a bounce, or a double.
  await page.waitForTimeout(700);
  await page.evaluate("hitPad(36)");
  await expect(drum).not.toHaveText(before ?? "");
  await expect(drum).toContainText("of 5");

  // A beat played along with on any key.
  const beat = tile("Keeps the beat");
  if ((await beat.count()) > 0) {
    await beat.getByRole("button").first().click();
    await page.getByRole("button", { name: /Start the beat/ }).click();
    await page.waitForTimeout(600);
    for (let nth = 0; nth < 4; nth++) {
      await page.keyboard.press("F9");
      await page.waitForTimeout(200);
    }
    await expectNoViolations(page);
    await page.getByRole("button", { name: "Stop the beat" }).click();
    await look(page, "session-rhythm");
    await page.getByRole("button", { name: "Keep", exact: true }).click();
    await expect(page.getByText(/taps? played along/).first()).toBeVisible();
  }

  // Everything reaches the server, stamped with the music of the moment.
  await page.getByRole("button", { name: "End", exact: true }).click();
  await look(page, "session-end-recorders");
  await expect
    .poll(async () => {
      const { marks } = await (await page.request.get(`/api/v1/sessions/${sessionId}/clients/${clientId}/marks`)).json();
      return marks.filter((mark: { nth: number | null }) => mark.nth !== null).length;
    })
    .toBeGreaterThan(3);
  await expect
    .poll(async () => {
      const { shown } = await (await page.request.get(`/api/v1/sessions/${sessionId}/clients/${clientId}/note-page`)).json();
      return shown.map((one: { about: string }) => one.about).sort();
    })
    .toEqual(["assent", "choice", "feeling", "part"]);
});

test("two things together count when both come in time; a scale of faces goes into the client’s hands, and only the PIN leads back", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const { sessionId, clientId, chosenName } = await aRoomToMeasureIn(page, TOGETHER_AND_FACES);
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(`/session/${sessionId}/${clientId}`);
  const pair = page.getByRole("group", { name: "Signs and sings", exact: true });
  const [sign, voice] = [pair.getByRole("button", { name: /^Sign/ }), pair.getByRole("button", { name: /^Voice/ })];
  await sign.click();
  await voice.click();
  await expect(pair).toContainText("1 together");
  await page.waitForTimeout(2_100);

  // By foot: each side is one of the two, and two quick presses of one side are two.
  await page.keyboard.press("PageDown");
  await page.waitForTimeout(160);
  await page.keyboard.press("PageDown");
  await expect(sign).toHaveText("Sign3");
  await page.keyboard.press("PageUp");
  await expect(pair).toContainText("2 together");
  await sign.click({ delay: 700 });
  await expect(sign).toHaveText("Sign2");
  await look(page, "session-pair");

  // A pedal taught by a long press, which repeats, marks nothing while it is taught.
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Teach the right pedal" }).click();
  for (let nth = 0; nth < 3; nth++) await page.keyboard.down("F9");
  await page.keyboard.up("F9");
  await expect(page.getByText("Right: PageDown, F9.")).toBeVisible();

  await page.getByRole("button", { name: "Set a PIN" }).click();
  await page.getByLabel("New PIN, four to eight figures").fill("2468");
  await page.getByLabel("Once more").fill("2469");
  await page.getByRole("button", { name: "Keep the PIN" }).click();
  await expect(page.getByText("Four to eight figures, twice the same.")).toBeVisible();
  await page.getByLabel("Once more").fill("2468");
  await page.getByRole("button", { name: "Keep the PIN" }).click();
  await expect(page.getByRole("button", { name: "Change the PIN" })).toBeVisible();
  await look(page, "session-more-pin");
  await page.getByRole("button", { name: "Tiles", exact: true }).click();
  await expect(sign).toHaveText("Sign2");

  const faces = page.getByRole("group", { name: "How it was today", exact: true });
  await faces.getByRole("button").first().click();
  await look(page, "session-scale-faces");
  await faces.getByRole("button", { name: "Hand over the tablet" }).click();
  const board = page.getByRole("group", { name: `${chosenName} chooses` });
  await board.getByRole("button").nth(3).click();
  await expect(board.getByRole("button").nth(3)).toHaveAttribute("aria-pressed", "true");
  await look(page, "session-board-faces");

  // No way round: not opened anew, not by another address.
  await page.reload();
  await expect(board.getByRole("button").nth(3)).toHaveAttribute("aria-pressed", "true");
  await page.goto("/clients");
  await expect(board).toBeVisible();
  await page.getByRole("button", { name: "Give the tablet back with the PIN" }).click();
  const figures = page.getByRole("region", { name: "PIN of the therapist" });
  for (let nth = 0; nth < 3; nth++) {
    for (const figure of "1111") await figures.getByRole("button", { name: figure, exact: true }).click();
    await figures.getByRole("button", { name: "OK", exact: true }).click();
    await expect(figures.getByRole("alert")).toContainText("Not right.");
  }
  await expect(figures.getByRole("alert")).toContainText("The next try in");
  await expectNoViolations(page);
  await look(page, "session-pin");
  await page.getByRole("button", { name: "Back to the board" }).click();
  await expect(board).toBeVisible();
  await page.getByRole("button", { name: "Give the tablet back with the PIN" }).click();
  await expect(async () => {
    for (const figure of "2468") await page.keyboard.press(figure);
    await page.keyboard.press("Enter");
    await expect(figures).toHaveCount(0, { timeout: 900 });
  }).toPass({ timeout: 20_000 });
  await expect(faces).toContainText(/^How it was today4/);

  await page.emulateMedia({ media: "print" });
  await page.screenshot({ path: "test-results/look/session-sheet-faces.png" });
  await page.emulateMedia({ media: null });
  await page.getByRole("button", { name: "End", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Signs and sings" })).toContainText("2 together: Sign 2, Voice 2");
  await look(page, "session-end-pair");
  await expect
    .poll(async () => {
      const { scores } = await (await page.request.get(`/api/v1/sessions/${sessionId}/clients/${clientId}/marks`)).json();
      return scores.map(({ value, details }: { value: number; details: object }) => ({ value, ...details }));
    })
    .toEqual(
      expect.arrayContaining([
        { value: 2, one: 2, other: 2 },
        { value: 4, typed: 1, byClient: 1 },
      ]),
    );
});

test("every way of measuring, in French", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  const { sessionId, clientId } = await aRoomToMeasureIn(page, TOGETHER_AND_FACES);
  await page.goto(`/session/${sessionId}/${clientId}`);
  const pair = page.getByRole("group", { name: "Signs and sings", exact: true });
  await pair.getByRole("button", { name: /^Sign/ }).click();
  await page.getByRole("group", { name: "How it was today", exact: true }).getByRole("button").first().click();
  await look(page, "session-pair-fr");
  await page.getByRole("button", { name: "Plus", exact: true }).click();
  await page.getByRole("button", { name: "Choisir un code PIN" }).click();
  await look(page, "session-more-fr");
});
