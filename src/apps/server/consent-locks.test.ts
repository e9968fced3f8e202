/** What a consent opens is locked again everywhere in the next request after it is withdrawn, for the family and for an intern alike. */
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inviteToPortal, shareGoal, shareNote, shareTelling } from "#family/family.api.ts";
import { askQuestion, readPortalClient, readPortalStory, tellObservation } from "#family/portal.api.ts";
import { idsInPath } from "#foundation/endpoint.ts";
import { exampleOf } from "#foundation/server/test-examples.ts";
import { giveConsent, readConsents, withdrawConsent } from "#intake/consents.api.ts";
import { listClients, readRooms } from "#overview/overview.api.ts";
import { readToday, search } from "#overview/today.api.ts";
import { matrixRows } from "./test-matrix-rows.ts";
import { EXAMPLES } from "./test-wishes.ts";
import { aWorld, idIn, type World } from "./test-world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
}, 300_000);
afterAll(() => world?.program.remove());

const record = () => {
  const [ours] = world.records;
  if (!ours) throw new Error("The world has our client");
  return ours;
};
const ids = () => ({ clientId: record().clientId });
const day = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

async function withdraw(kind: string): Promise<void> {
  const { body } = await world.ask(readConsents, { as: "therapist", ids: ids() });
  const consent = body.consents.find((one: { kind: string; end: unknown }) => one.kind === kind && one.end === null);
  const input = { id: uuidv7(), day: day(), reason: "", toldBy: "Her mother" };
  const { status, text } = await world.ask(withdrawConsent, { as: "therapist", ids: { ...ids(), consentId: consent.id }, input });
  expect([status, text]).toEqual([200, expect.any(String)]);
}

async function giveAgain(kind: string): Promise<void> {
  const wishes = { ...EXAMPLES["POST /clients/{clientId}/consents"], kind };
  const input = exampleOf(giveConsent.input, idIn(record()), wishes);
  expect((await world.ask(giveConsent, { as: "therapist", ids: ids(), input })).status).toBe(200);
}

const told = () => ({ id: uuidv7(), goalId: null, interventionId: null, words: "At home" });
const NEEDS = (kind: string) => ({ status: 403, body: { type: "needs-consent", status: 403, kind } });

test("the family’s pages close when their terms are withdrawn, nothing more is shared, and what was shared can still be taken back", async () => {
  const signedNote = record().sessions.find(({ state }) => state === "signed")?.noteId ?? "";
  const share = (shared: boolean) =>
    world.ask(shareNote, { as: "therapist", ids: { noteId: signedNote }, input: { id: uuidv7(), shared } });
  const letIn = (send: boolean) =>
    world.ask(inviteToPortal, {
      as: "therapist",
      ids: { ...ids(), personId: record().personId },
      input: { email: "mother@hillside.example", language: "en", send },
    });
  const atThePortal = () =>
    Promise.all([
      world.ask(readPortalClient, { as: "full-guardian", ids: ids() }),
      world.ask(readPortalClient, { as: "info-guardian", ids: ids() }),
      world.ask(readPortalClient, { as: "capable-minor", ids: ids() }),
      world.ask(askQuestion, { as: "full-guardian", ids: ids(), input: told() }),
      world.ask(tellObservation, { as: "full-guardian", ids: ids(), input: { ...told(), day: day(), place: "" } }),
    ]);
  const goal = { id: uuidv7(), shared: true };
  expect((await atThePortal()).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect([(await share(true)).status, (await letIn(false)).status]).toEqual([200, 200]);

  await withdraw("portal");
  for (const answer of await atThePortal()) expect(answer).toMatchObject(NEEDS("portal"));
  expect(await share(true)).toMatchObject(NEEDS("portal"));
  expect(await world.ask(shareGoal, { as: "therapist", ids: { goalId: record().goalId }, input: goal })).toMatchObject(NEEDS("portal"));
  const telling = { id: uuidv7(), tellingId: uuidv7(), shared: true };
  expect(await world.ask(shareTelling, { as: "therapist", ids: { clientId: record().clientId }, input: telling })).toMatchObject(
    NEEDS("portal"),
  );
  expect(await world.ask(readPortalStory, { as: "full-guardian", ids: { clientId: record().clientId } })).toMatchObject(NEEDS("portal"));
  expect(await letIn(false)).toMatchObject(NEEDS("portal"));
  expect((await share(false)).status).toBe(200);
  // Another family’s pages stay open.
  const [, other] = world.records;
  expect((await world.ask(readPortalClient, { as: "other-mother", ids: { clientId: other?.clientId ?? "" } })).status).toBe(200);

  await giveAgain("portal");
  expect((await atThePortal()).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
});

test("a letter by e-mail waits for the agreement to be written to", async () => {
  const letIn = (send: boolean) =>
    world.ask(inviteToPortal, {
      as: "therapist",
      ids: { ...ids(), personId: record().personId },
      input: { email: "mother@hillside.example", language: "en", send },
    });
  await withdraw("email");
  expect(await letIn(true)).toMatchObject(NEEDS("email"));
  expect((await letIn(false)).status).toBe(200);
});

test("an intern loses every page of a client and every list in the next request, and nobody else loses any", async () => {
  const rows = matrixRows(world).filter(({ it, of }) => of === "our client" && it.method === "GET" && !it.may.startsWith("portal."));
  expect(rows.length).toBeGreaterThan(12);
  const open = async (as: "intern" | "therapist" | "supervisor") => {
    const answers = await Promise.all(
      rows.map(({ it, ids: at }) =>
        world.ask(it, { as, ids: at, input: exampleOf(it.input, idIn(record()), EXAMPLES[`GET ${it.path}`] ?? {}) }),
      ),
    );
    return answers.map(({ status, body }) => `${status} ${body.type ?? ""}${body.kind ?? ""}`.trim());
  };
  const lists = async (as: "intern" | "therapist") =>
    (
      await Promise.all([
        world.ask(listClients, { as, input: {} }),
        world.ask(readToday, { as, input: { day: "2026-03-02" } }),
        world.ask(readRooms, { as }),
        world.ask(search, { as, input: { find: "Il" } }),
      ])
    ).map(({ text }) => text.includes(record().clientId));
  const before = { intern: await open("intern"), therapist: await open("therapist"), supervisor: await open("supervisor") };
  expect(await lists("intern")).toEqual([true, true, expect.any(Boolean), true]);

  await withdraw("intern");
  // Nobody sent a picture here: until then it was looked for, and not found.
  const wasOpen = (index: number) => before.intern[index] === "200" || rows[index]?.it.path === "/clients/{clientId}/family/file";
  for (const [index, answer] of (await open("intern")).entries())
    expect([rows[index]?.it.path, answer]).toEqual([
      rows[index]?.it.path,
      wasOpen(index) ? "403 needs-consentintern" : before.intern[index],
    ]);
  expect(await lists("intern")).toEqual([false, false, false, false]);
  expect(await open("therapist")).toEqual(before.therapist);
  expect(await open("supervisor")).toEqual(before.supervisor);
  const writes = matrixRows(world).filter(({ it, of }) => of === "our client" && it.method === "POST" && idsInPath(it.path).length > 0);
  for (const { it, ids: at } of writes) {
    const { status } = await world.ask(it, { as: "intern", ids: at, input: {} });
    expect([it.path, [401, 403, 404].includes(status)]).toEqual([it.path, true]);
  }

  await giveAgain("intern");
  expect(await open("intern")).toEqual(before.intern);
});
