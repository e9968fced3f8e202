import { v7 as uuid } from "uuid";
import { expect, test, TODAY } from "./program.ts";
import { StoryTablet } from "./tablet.ts";

interface Kept {
  readonly id: string;
  readonly objectiveId: string;
  readonly kind: string;
  readonly at: string;
}

/** Every mark once, and in the order of the hands. */
function expectEach(marks: readonly Kept[], made: readonly string[], titleOf: (objectiveId: string) => string): void {
  expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
  expect(marks.map(({ objectiveId, kind }) => `${titleOf(objectiveId)}: ${kind}`)).toEqual(made);
  const moments = marks.map(({ at }) => Date.parse(at));
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
}

test("a whole session, hours without a network or a server, the battery empty five times: every mark once, the words of the note as they were typed", async () => {
  test.setTimeout(300_000);
  const tablet = await StoryTablet.take();
  try {
    let page = await tablet.open("08:50");
    await tablet.signIn("therapist");
    const { day, rooms } = await tablet.ask("/rooms");
    const xerxes = rooms.find((room: { chosenName: string; day: string }) => room.chosenName === "Xerxes" && room.day === day);
    const here = `/session/${xerxes.sessionId}/${xerxes.clientId}`;
    await tablet.leave();

    await page.goto(tablet.network.address + here);
    const made: string[] = [];
    const tile = (title: string) => page.getByRole("group", { name: title, exact: true });
    const tap = async (title: string, times: number) => {
      for (let nth = 0; nth < times; nth++) {
        await tile(title).getByRole("button").first().click();
        made.push(`${title}: ${title === "Brings own ideas" ? "count" : "yes"}`);
      }
    };
    const notThisTime = async (title: string) => {
      await tile(title).getByRole("button", { name: "Not this time" }).click();
      made.push(`${title}: no`);
    };
    await page.getByRole("button", { name: "Came", exact: true }).click();
    await expect(page.getByText("Xerxes came. Saved here.")).toBeVisible();
    for (const [round, openedAt] of ["09:40", "10:30", "11:45", "13:10"].entries()) {
      await tap("Brings own ideas", 3);
      await tap("Matches sung vowels", 2);
      await notThisTime("Matches sung vowels");
      await expect(tile("Matches sung vowels")).toContainText(`${2 * (round + 1)}of ${3 * (round + 1)}`);
      page = await tablet.batteryEnds({ openedAt, path: here });
      await expect(tile("Matches sung vowels")).toContainText(`${2 * (round + 1)}of ${3 * (round + 1)}`);
      await expect(tile("Brings own ideas")).toContainText(new RegExp(`^Brings own ideas${3 * (round + 1)}`));
    }
    await expect(tablet.lamp(`${made.length + 1} to send`)).toBeVisible();

    // The note is begun where the session ended, still with nobody at the other end.
    await page.getByRole("button", { name: "End", exact: true }).click();
    await page.getByRole("link", { name: "Write the note" }).click();
    await expect(page.getByText(/^No connection\. The words stay on this device/)).toBeVisible();
    const words = page.getByRole("textbox", { name: "Note", exact: true });
    await expect(words).toHaveValue(/Xerxes/);
    const typed = "He led the song twice, and asked for the guitar by himself.";
    await words.fill(typed);
    await page.waitForTimeout(600);
    page = await tablet.batteryEnds({ openedAt: "14:20", path: `${here}/note` });
    await expect(words).toHaveValue(typed);

    await tablet.comeBack("therapist", here);
    await page.goto(`${tablet.network.address}${here}/note`);
    await expect(words).toHaveValue(typed);
    await expect(page.getByText("Draft saved")).toBeVisible({ timeout: 30_000 });

    const { marks } = await tablet.ask(`/sessions/${xerxes.sessionId}/clients/${xerxes.clientId}/marks`);
    const titles = new Map<string, string>(xerxes.objectives.map(({ id, title }: { id: string; title: string }) => [id, title]));
    expectEach(marks, made, (id) => titles.get(id) ?? id);
    const { note } = await tablet.ask(`/sessions/${xerxes.sessionId}/clients/${xerxes.clientId}/note`);
    expect(note).toMatchObject({ words: typed, signedAt: null });
    const { entries } = await tablet.ask(`/sessions/${xerxes.sessionId}/clients/${xerxes.clientId}/attendance`);
    expect(entries.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["came"]);
  } finally {
    await tablet.remove();
  }
});

test("a whole session of a group of eight with twelve aims, hours without a network or a server, the battery empty five times: every mark once, in each one’s own record", async () => {
  test.setTimeout(300_000);
  const tablet = await StoryTablet.take();
  try {
    let page = await tablet.open("12:50");
    await tablet.signIn("therapist-group");
    const group = await aGroupOfEight(tablet);
    const here = `/session/${group.sessionId}/group`;
    await tablet.leave();

    await page.goto(tablet.network.address + here);
    const made = new Map<string, string[]>();
    const member = (name: string) =>
      page.getByRole("listitem").filter({ has: page.getByRole("link", { name: `All of ${name}`, exact: true }) });
    const aim = (name: string, title: string) => member(name).getByRole("group", { name: title, exact: true });
    await expect(page.getByRole("listitem").filter({ has: page.getByRole("link", { name: /^All of/ }) })).toHaveCount(8);
    await page.getByRole("button", { name: "All here", exact: true }).click();
    await expect(page.getByRole("button", { name: /here$/ }).filter({ hasText: /^(All here|The others are here)$/ })).toHaveCount(0);

    let taps = 0;
    for (const openedAt of ["13:30", "14:10", "15:00", "16:20", "17:45"]) {
      for (const { name, clientId, objectives } of group.members)
        for (const { title } of objectives) {
          await aim(name, title).getByRole("button").first().click();
          made.set(clientId, [...(made.get(clientId) ?? []), title]);
          taps++;
        }
      await expect(tablet.lamp(`${taps + 8} to send`)).toBeVisible();
      page = await tablet.batteryEnds({ openedAt, path: here });
      await expect(tablet.lamp(`${taps + 8} to send`)).toBeVisible();
    }
    expect(taps).toBe(5 * 12);

    await tablet.comeBack("therapist-group", here);
    for (const { clientId, objectives } of group.members) {
      const { marks } = await tablet.ask(`/sessions/${group.sessionId}/clients/${clientId}/marks`);
      const titles = new Map(objectives.map(({ id, title }) => [id, title]));
      const order = (made.get(clientId) ?? []).map((title) => `${title}: count`);
      expectEach(marks, order, (id) => titles.get(id) ?? "somebody else’s aim");
      const { entries } = await tablet.ask(`/sessions/${group.sessionId}/clients/${clientId}/attendance`);
      expect(entries.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["came"]);
    }
  } finally {
    await tablet.remove();
  }
});

interface GroupOfEight {
  readonly sessionId: string;
  readonly members: readonly {
    readonly name: string;
    readonly clientId: string;
    readonly objectives: readonly { readonly id: string; readonly title: string }[];
  }[];
}

/** The group of the demo with two who join today, and twelve aims that are counted by a tap, between them. */
async function aGroupOfEight(tablet: StoryTablet): Promise<GroupOfEight> {
  const { groups } = await tablet.ask("/groups");
  const groupId: string = groups[0].id;
  for (const name of ["Ottoline", "Balthasar"]) {
    const clientId = uuid();
    const details = { chosenName: name, familyName: null, pronouns: null, language: "en", bornOn: null };
    await tablet.ask("/clients", { id: clientId, personId: uuid(), ...details });
    await tablet.ask(`/clients/${clientId}/groups/${groupId}`, { id: uuid(), fromDay: TODAY, reason: "" });
  }
  const roomsOfGroup = async () => {
    const { rooms } = await tablet.ask("/rooms?days=2");
    return (
      rooms
        .map((one: { sessionId: string }) => rooms.filter(({ sessionId }: { sessionId: string }) => sessionId === one.sessionId))
        .find((all: readonly unknown[]) => all.length === 8) ?? []
    );
  };
  const counts = (objective: { measure: { method: string } }) => objective.measure.method === "freq";
  const before = await roomsOfGroup();
  expect(before, "eight are in one session").toHaveLength(8);
  const has = (room: { objectives: { measure: { method: string } }[] }) => room.objectives.filter(counts).length;
  let missing = 12 - before.reduce((sum: number, room: never) => sum + has(room), 0);
  const family = { en: "Brings words to the song.", fr: "Apporte des mots à la chanson.", further: [] };
  while (missing > 0) {
    for (const { clientId, chosenName } of before.toSorted((a: never, b: never) => has(a) - has(b))) {
      if (missing-- <= 0) break;
      const goalId = uuid();
      await tablet.ask(`/clients/${clientId}/goals`, {
        id: goalId,
        bankGoal: null,
        nature: "progressive",
        domain: "communicative",
        clinicalWording: `Finds words ${goalId.slice(-4)}`,
        familyWording: family,
      });
      await tablet.ask(`/goals/${goalId}/objectives`, {
        id: uuid(),
        title: `Own line ${goalId.slice(-4)} of ${chosenName}`,
        condition: "In the song of the group",
        behaviour: "brings a line",
        familyWording: family,
        position: 0,
        target: { kind: "criterion", value: 4, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
        measure: { method: "freq", unit: null },
        form: "single",
        direction: "up",
      });
    }
  }
  const rooms = await roomsOfGroup();
  const members = rooms.map((room: { chosenName: string; clientId: string; objectives: never[] }) => ({
    name: room.chosenName,
    clientId: room.clientId,
    objectives: room.objectives.filter(counts),
  }));
  return { sessionId: rooms[0].sessionId, members };
}
