import { expect, inLanguage, look, signIn, test } from "./program.ts";
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
