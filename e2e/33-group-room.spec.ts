import { randomUUID } from "node:crypto";
import { expect, inLanguage, look, signIn, test, TODAY } from "./program.ts";
import { roomsOf } from "./room-of.ts";

test.use({ practice: "its own: 33-group-room" });

test("a group is on one screen: each with their own aims, and their own note", async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page, "therapist-group");
  await inLanguage(page, "en");
  const { rooms } = await roomsOf(page);
  const groups = rooms.map((room) => rooms.filter(({ sessionId }) => sessionId === room.sessionId));
  const group = groups.sort((a, b) => b.length - a.length)[0] ?? [];
  const [first] = group;
  if (first === undefined) throw new Error("nobody has a session");
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto("/");
  await page.goto(`/session/${first.sessionId}/group`);
  const members = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: /^All of/ }) });
  await expect(members).toHaveCount(group.length);
  const withAim = members.filter({ has: page.getByRole("group") }).first();
  if ((await withAim.count()) > 0) {
    await withAim.getByRole("group").first().getByRole("button").first().click();
    await expect(page.getByRole("button", { name: /Undo/ })).toBeVisible();
  }
  await page.getByRole("button", { name: /All here|The others are here/ }).click();
  await expect(page.getByRole("button", { name: /All here|The others are here/ })).toHaveCount(0);
  await look(page, "session-group");
  await page.getByRole("button", { name: "End", exact: true }).click();
  await expect(page.getByRole("link", { name: "Write the note" })).toHaveCount(group.length);
  await look(page, "session-group-end");
});

test("when all eight are here their attendance is one touch, and each has it in their own record", async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page, "therapist-group");
  await inLanguage(page, "en");
  const post = async (path: string, data: unknown) => {
    const answer = await page.request.post(`/api/v1${path}`, { data, headers: { "idempotency-key": randomUUID() } });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  };
  const groupId = randomUUID();
  await post("/groups", { id: groupId, name: "Eight drums", goalProfile: "Waiting and turn-taking", capacity: 8 });
  for (const chosenName of ["Ada", "Ben", "Cleo", "Dov", "Ebba", "Finn", "Gina", "Hugo"]) {
    const clientId = randomUUID();
    const person = { chosenName, familyName: "Drummer", pronouns: null, language: "en", bornOn: null };
    await post("/clients", { id: clientId, personId: randomUUID(), ...person });
    await post(`/clients/${clientId}/groups/${groupId}`, { id: randomUUID(), fromDay: TODAY, reason: "" });
  }
  await post(`/groups/${groupId}/sessions`, { fromDay: TODAY, at: "18:00", minutes: 45, place: "Hall", weeks: 1, standsBeside: true });
  const { rooms } = await roomsOf(page);
  const sessionId = rooms.find((room) => room.chosenName === "Hugo")?.sessionId;
  await page.goto(`/session/${sessionId}/group`);
  await expect(page.getByRole("link", { name: /^All of/ })).toHaveCount(8);
  await page.getByRole("button", { name: "All here" }).click();
  await expect(page.getByRole("button", { name: /All here|The others are here/ })).toHaveCount(0);
  for (const { clientId } of rooms.filter((room) => room.sessionId === sessionId))
    await expect
      .poll(async () => {
        const { entries } = await (await page.request.get(`/api/v1/sessions/${sessionId}/clients/${clientId}/attendance`)).json();
        return entries.map(({ outcome }: { outcome: string }) => outcome);
      })
      .toEqual(["came"]);
});
