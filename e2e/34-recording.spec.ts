import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, inLanguage, look, signIn, test, TODAY } from "./program.ts";
import { roomOf } from "./room-of.ts";

// A recording, a bookmark and a consent would stand in what other stories read.
test.use({ practice: "its own: 34-recording", permissions: ["microphone"] });
// A microphone that plays a tone, and no question about it.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
    }),
});

async function post(page: Page, path: string, data: unknown): Promise<void> {
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: { "idempotency-key": randomUUID() } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
}
const get = async (page: Page, path: string) => (await page.request.get(`/api/v1${path}`)).json();

/** Somebody who may decide agrees to sound, for looking back at sessions. */
async function agree(page: Page, clientId: string): Promise<string> {
  const { today, signers } = await get(page, `/clients/${clientId}/consents`);
  const { texts } = await get(page, "/consent-texts");
  const guardian = signers.find(({ relation }: { relation: string }) => relation !== "self");
  const { version } = texts.find(({ kind, language }: { kind: string; language: string }) => kind === "recordings" && language === "en");
  const id = randomUUID();
  const signature = {
    id: randomUUID(),
    signer: { as: "guardian", personId: guardian.personId },
    method: "paper",
    witness: null,
    signedOn: today < TODAY ? today : TODAY,
  };
  await post(page, `/clients/${clientId}/consents`, {
    id,
    kind: "recordings",
    answer: "yes",
    words: "",
    media: [{ medium: "audio", use: "clinical-review" }],
    recipient: null,
    exchange: null,
    places: [],
    untilDay: null,
    text: { version, language: "en" },
    signature,
  });
  return id;
}

test("a sound is recorded only with an agreement, bookmarked by the pedal, and heard from the bookmark until the agreement is withdrawn", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const { sessionId, clientId } = await roomOf(page, "Xerxes");
  await page.setViewportSize({ width: 1280, height: 960 });
  await page.goto(`/session/${sessionId}/${clientId}`);
  await page.getByRole("button", { name: "More", exact: true }).click();
  // A picture is agreed to already; a sound by itself is not.
  await expect(page.getByRole("button", { name: /^Record picture and sound/ }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Record sound/ })).toHaveCount(0);
  const consentId = await agree(page, clientId);
  await page.reload();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Record sound: looking back at sessions" }).click();
  const sign = page.getByRole("group", { name: "Recording", exact: true });
  await expect(sign).toContainText("Stop the recording");
  await page.getByRole("button", { name: "Tiles", exact: true }).click();
  await expect(sign).toBeVisible();
  await page.getByRole("group", { name: "Matches sung vowels", exact: true }).getByRole("button").first().click();
  await expect(sign).toContainText("0:03");
  await page.keyboard.down("PageUp");
  await expect(page.getByText("Bookmark kept.")).toBeVisible();
  await page.keyboard.up("PageUp");
  await look(page, "room-recording-en");
  await sign.getByRole("button", { name: "Stop the recording" }).click();
  await expect(sign).toHaveCount(0);

  const timeline = `/session/${sessionId}/${clientId}/timeline`;
  await expect
    .poll(async () =>
      (await get(page, `/sessions/${sessionId}/clients/${clientId}/timeline`)).recordings.map(
        (one: { size: number; arrived: number }) => one.arrived === one.size,
      ),
    )
    .toEqual([true]);
  await page.goto(timeline);
  const table = page.getByRole("table");
  await expect(table.getByRole("row", { name: /Matches sung vowels/ })).toHaveCount(1);
  await table.getByRole("button", { name: /^Words to the bookmark/ }).click();
  await page.getByRole("textbox", { name: /^Words to the bookmark/ }).fill("He sang first");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(table).toContainText("He sang first");
  await look(page, "session-in-time-en");
  await table.getByRole("button", { name: /^Play from the bookmark/ }).click();
  const played = async () => Number(await page.locator("audio").evaluate("(audio) => (audio.paused ? 0 : audio.currentTime)"));
  await expect.poll(played).toBeGreaterThan(2);
  await inLanguage(page, "fr");
  await page.goto(timeline);
  await look(page, "session-in-time-fr");

  const withdrawal = { id: randomUUID(), day: TODAY, reason: "", toldBy: "Her mother" };
  const { today } = await get(page, `/clients/${clientId}/consents`);
  await post(page, `/clients/${clientId}/consents/${consentId}/withdraw`, { ...withdrawal, day: today });
  await page.reload();
  await page.getByRole("button", { name: /^Écouter à partir du signet/ }).click();
  await expect(page.getByText("quelqu’un n’est plus d’accord")).toBeVisible();
});
