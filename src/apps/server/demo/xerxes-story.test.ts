/** Xerxes’ story holds exactly what their story in seed 004 says: each fact is there, and no voice says anything else. */
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "#foundation/server/database.ts";
import { makeAccount } from "#foundation/server/sign-in/sign-in-store.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { CalendarDay } from "#foundation/words.ts";
import { readRooms, readStory } from "#overview/overview.api.ts";
import { roomsOf } from "#overview/server/room-store.ts";
import { storyOf } from "#overview/server/client-store.ts";
import { ageOn } from "#people/client.ts";
import { conflictsOf } from "#plan/safety-conflict.ts";
import { loadDemo } from "./load-demo.ts";

const TODAY = CalendarDay.parse("2026-12-01");

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
  await transaction(database.db, (tx) => loadDemo(tx, TODAY, makeAccount));
}, 240_000);
afterAll(() => database?.drop());

async function whose(chosenName: string) {
  const { rows } = await sql<{ clientId: string; practiceId: string; personId: string }>`
    select cl.id as "clientId", cl.practice_id as "practiceId", r.person_id as "personId" from client cl
    join person p on p.practice_id = cl.practice_id and p.id = cl.person_id
    join care_relation r on r.practice_id = cl.practice_id and r.client_id = cl.id and r.part = 'therapist' where p.chosen_name = ${chosenName}`.execute(
    database.db,
  );
  const found = rows[0];
  if (!found) throw new Error(`The demo has no ${chosenName}`);
  const { practiceId, personId, clientId } = found;
  const actor = {
    practiceId,
    personId,
    accountId: personId,
    signInId: personId,
    language: "en",
    timeZone: "America/Toronto",
    duties: [],
    factorAt: null,
  } as const;
  return { clientId, actor };
}

const story = async (chosenName: string) => {
  const { actor, clientId } = await whose(chosenName);
  return readStory.output.parse(await transaction(database.db, (tx) => storyOf(tx, actor, clientId, TODAY)));
};

/** Seed 004, the story: what each of its sentences tells (line: fact), and how the record says it. */
const FACTS = {
  "why-we-come": {
    "40: their parents saw they liked music": "We saw that our child likes music.",
    "40: wanted a space to practise communication techniques": "We want a place to practise ways of communicating,",
    "40: and increasing speech production": "and to make more speech sounds.",
  },
  "what-i-like": {
    "42: coming to music": "Coming to music:",
    "42: scarves": "scarves,",
    "42: guitars": "guitars,",
    "42: drums": "drums",
    "42: sings": "and singing.",
  },
  "what-my-family-likes": {
    "44: actively engaged for the entire session": "Actively engaged the whole time.",
    "44: choices and preferences, while still following a structure": "Able to choose, and still follow a routine.",
    "44: works on speech, language and communication": "Able to work on speech, language and communication.",
  },
  "what-we-work-on": {
    "46: self-expression": "Showing who I am and what I like.",
    "46: matching vowel sounds": "Matching sung vowels.",
    "46: functional communication, signing and vocalizing at once": "Asking with sign and voice together.",
    "46: traditional conversation skills": "Back-and-forth conversation.",
  },
} as const;

test("each voice says every fact of the seed, in order, and not a word more", async () => {
  const { tellings } = await story("Xerxes");
  expect(Object.fromEntries(tellings.map(({ voice, words }) => [voice, words]))).toEqual(
    Object.fromEntries(Object.entries(FACTS).map(([voice, facts]) => [voice, Object.values(facts).join(" ")])),
  );
});

test("the pictures are the four things they like, and no other", async () => {
  const { tellings } = await story("Xerxes");
  expect(tellings.flatMap(({ voice, pictures }) => pictures.map(({ word }) => [voice, word]))).toEqual(
    ["Scarves", "Guitars", "Drums", "Singing"].map((word) => ["what-i-like", word]),
  );
});

test("preverbal, 10 years old, comes every week", async () => {
  const { client, series, next } = await story("Xerxes");
  expect(client.communication).toEqual(["preverbal"]);
  expect(ageOn(client.bornOn, TODAY)).toBe(10);
  expect(series).toHaveLength(1);
  expect(next?.day).toBe(TODAY);
});

test("the therapist’s four goals are the plan’s four goals, one each", async () => {
  const { goals } = await story("Xerxes");
  expect(goals.map(({ clinicalWording }) => clinicalWording).sort()).toEqual(
    [
      "Conversation skills",
      "Functional communication: signs and vocalises at the same time",
      "Matches sung vowels",
      "Self-expression",
    ].sort(),
  );
});

test("who has agreed stands without a warning, and who was never asked is said so", async () => {
  expect((await story("Xerxes")).treatment).toBe("stands");
  expect((await story("Amara")).treatment).toBe("missing");
});

test("a tablet holds the card, the signs of yes and no and what each activity is done with, so a conflict is seen without a network", async () => {
  const { actor, clientId } = await whose("Xerxes");
  const { rooms } = readRooms.output.parse(await transaction(database.db, (tx) => roomsOf(tx, actor, TODAY, 1)));
  const room = rooms.find((one) => one.clientId === clientId);
  expect(room?.treatment).toBe("stands");
  expect(room?.assent).toMatchObject({ showsYes: "Leans in, reaches, vocalises", showsStop: "Pushes away twice, or covers ears" });
  expect(room?.safety.map(({ kind, which }) => [kind, which])).toContainEqual(["leave-out", "Crash cymbal"]);
  const materials = room?.interventions.flatMap((one) => one.materials) ?? [];
  expect(materials).toContain("drum");
  expect(materials).toContain("tambour");
  expect(room?.interventions.flatMap((one) => conflictsOf(room.safety, one))).toEqual([]);
});

test.each(["Xerxes", "Henrik"])("%s has a finished assessment that says what was seen, by who treats", async (name) => {
  const { clientId } = await whose(name);
  const { rows } = await sql<{ signedName: string; visits: number; entries: number }>`
    select a.signed_name as "signedName", (select count(*)::int from assessment_visit v where v.practice_id = a.practice_id and v.assessment_id = a.id) as visits,
      (select count(*)::int from assessment_entry e where e.practice_id = a.practice_id and e.assessment_id = a.id) as entries
    from assessment a where a.client_id = ${clientId} and a.signed_at is not null`.execute(database.db);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.signedName).toBe("Dana Okafor, MTA");
  expect(rows[0]?.visits).toBeGreaterThan(0);
  expect(rows[0]?.entries).toBeGreaterThan(10);
});
