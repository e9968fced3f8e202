/** What every operation was asked in the test world and what it really answered, made small and the same on every day. */
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { readAssessment } from "#assessment/assessment.api.ts";
import type { Endpoint } from "#foundation/endpoint.ts";
import { inviteColleague } from "#people/colleague.api.ts";
import type { Json } from "#foundation/server/test-examples.ts";
import { inviteToPortal } from "#family/family.api.ts";
import { readQuestions } from "#intake/intake.api.ts";
import { aReferral } from "#referral/server/test-referral.ts";
import { readReport } from "#report/report.api.ts";
import type { Example } from "./test-contract.ts";
import { stepsOfArriving } from "./test-contract-arriving.ts";
import { type Deed, deedsIn, nameOf, recordOf } from "./test-deeds.ts";
import type { World } from "./test-world.ts";

/** By operation, "GET /clients/{clientId}". What is read is asked first: it tells of the records as a team wrote them. */
export async function examplesIn(world: World): Promise<Map<string, Example>> {
  const deeds = deedsIn(world);
  const inOrder = [...deeds.filter(({ it }) => it.method === "GET"), ...deeds.filter(({ it }) => it.method === "POST")];
  const examples = new Map<string, Example>();
  for (const made of inOrder) {
    const deed = { ...made, ...(await MORE_FITTING[nameOf(made)]?.(world, made, deeds)) };
    const { it, ids, input } = deed;
    const { status, body } = await world.ask(it, { ...(deed.as ? { as: deed.as } : {}), ids, input });
    const asked = it.method === "GET" ? { parameters: { ...ids, ...input } } : { parameters: ids, body: input };
    const answered = it.sends && status === 200 ? {} : { answer: small(body) };
    examples.set(nameOf(made), steady({ ...asked, status: String(status), ...answered }, world));
  }
  for (const [name, { body, status, answer }] of await stepsOfArriving())
    examples.set(name, steady({ parameters: {}, body, status: String(status), answer: small(z.json().parse(answer)) }, world));
  return examples;
}

type Change = (world: World, deed: Deed, deeds: readonly Deed[]) => Promise<Partial<Deed>> | Partial<Deed>;

/** Values that only the running program knows, so that a deed is done and not refused. */
const MORE_FITTING: Readonly<Record<string, Change>> = {
  "POST /reports/{reportId}/sign": (world, deed) => signingWhatIsShown(world, deed, readReport),
  "POST /assessments/{assessmentId}/finish": (world, deed) => signingWhatIsShown(world, deed, readAssessment),
  "POST /clients/{clientId}/team": (world, { input }) => ({
    input: { ...input, personId: world.people.get("supervisor")?.personId ?? "" },
  }),
  // The client taken on a moment before has no door yet.
  "POST /clients/{clientId}/selves": (_, __, deeds) => {
    const clientId = deeds.find((one) => nameOf(one) === "POST /clients")?.input.id;
    return { as: "solo", ids: typeof clientId === "string" ? { clientId } : {} };
  },
  "POST /referrals/{referralId}/join": async (world, { input }) => ({
    ids: { referralId: await aReferral(world.program.door.database, { practiceId: world.people.get("solo")?.practiceId ?? "" }) },
    input: { ...input, basedOn: 0 },
  }),
  "POST /portal/sign-in": async (world, { input }) => {
    const ids = { clientId: recordOf(world, "our client").clientId, personId: recordOf(world, "our client").personId };
    const invitation = { email: "mother@hillside.example", language: "en", send: false };
    const { body } = await world.ask(inviteToPortal, { as: "therapist", ids, input: invitation });
    return { input: { ...input, token: String(body.link).split("#").at(-1) ?? "" } };
  },
  "POST /join": (world, deed) => byColleaguesLink(world, deed),
  "POST /join/invitation": (world, deed) => byColleaguesLink(world, deed),
  "POST /practice/intake/retirements": async (world, { input, as }) => {
    const { body } = await world.ask(readQuestions, as ? { as } : {});
    return { input: { ...input, key: body.changes[0]?.adds?.key ?? "" } };
  },
};

/** Each by a link of its own: a link opens the door once. */
async function byColleaguesLink(world: World, { it, input }: Deed): Promise<Partial<Deed>> {
  const email = `by-link-${it.path.split("/").length}@hillside.example`;
  const colleague = { chosenName: "Quillon", familyName: "", email, language: "en", credential: "" };
  const { body } = await world.ask(inviteColleague, {
    as: "solo",
    input: { id: uuidv7(), ...colleague, duties: ["auditor"], send: false },
  });
  return { input: { ...input, token: String(body.link).split("#").at(-1) ?? "" } };
}

async function signingWhatIsShown(world: World, deed: Deed, it: Endpoint<z.ZodType, z.ZodType, z.ZodType>): Promise<Partial<Deed>> {
  const { body } = await world.ask(it, { ...(deed.as ? { as: deed.as } : {}), ids: deed.ids });
  const shown: Readonly<Record<string, Json>> = { fingerprint: body.fingerprint, version: body.version ?? body.report?.version ?? 1 };
  return { input: { ...deed.input, ...Object.fromEntries(Object.entries(shown).filter(([name]) => name in deed.input)) } };
}

const LONGEST = 300;

/** One item says what a list holds, and the beginning what a picture is. */
function small(value: Json): Json {
  if (typeof value === "string") return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.slice(0, 1).map(small);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, small(inner)]));
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const CHANGING: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|\+00:00)/g, "2026-03-02T15:00:00.000Z"],
  [/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, "2026-03-02"],
  [/http:\/\/localhost:\d+/g, "https://practice.example"],
  // Fingerprints, the secrets of links, the codes that go with them, and the names that a practice and a referral are given by chance.
  [/(?<=")[0-9a-f]{64}(?=")/g, "0".repeat(64)],
  [/(?<=["/#])[\w-]{43}(?="|\.ics")/g, "a".repeat(43)],
  [/(?<=")([0-9A-Z]{4,5}-)+[0-9A-Z]{4,5}(?=")/g, (code) => code.replace(/\w/g, "A")],
  [/(?<=["=])[A-Z2-7]{32,}(?=["&])/g, "A".repeat(32)],
  [/(?<="code":")\d{6}(?=")/g, "123456"],
  [/(?<="number":")[0-9A-Z]{9}(?=")/g, "AB12CD345"],
  [/(?<=riverbend-)[0-9a-f]{6}/g, "000000"],
];

/** Ids are numbered in the order in which they appear, so that it stays visible which are the same. */
function steady(example: Example, { program }: World): Example {
  const seen: string[] = [];
  const numbered = JSON.stringify(example)
    .replaceAll(program.configuration.dataDirectory, "/var/lib/sostenuto")
    .replace(UUID, (id) => {
      if (!seen.includes(id)) seen.push(id);
      return `00000000-0000-7000-8000-${String(seen.indexOf(id) + 1).padStart(12, "0")}`;
    });
  return JSON.parse(
    CHANGING.reduce(
      (text, [which, instead]) => text.replace(which, (found) => (typeof instead === "string" ? instead : instead(found))),
      numbered,
    ),
  );
}
