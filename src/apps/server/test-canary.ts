/** Words that exist nowhere else, planted through the program’s own doors in each client’s record; what was made for them is told, so that it can be asked for. */
import { v7 as uuidv7 } from "uuid";
import { documentAttendance } from "#attendance/attendance.api.ts";
import { reopenTherapy } from "#discharge/discharge.api.ts";
import { addSound, giveActivity } from "#family/at-home.api.ts";
import { shareTelling } from "#family/family.api.ts";
import { approveReport, draftMonthEnd } from "#family/month-end.api.ts";
import { askQuestion, tellObservation } from "#family/portal.api.ts";
import { exampleOf, type Wishes } from "#foundation/server/test-examples.ts";
import { answerIntake } from "#intake/intake.api.ts";
import type { PersonName } from "#people/persons.ts";
import { addSafetyLine, tellStory } from "#people/people.api.ts";
import { inviteGuardian } from "#people/team.api.ts";
import { changePlanTerms } from "#plan/care-plan.api.ts";
import { planIntervention, setGoal } from "#plan/plan.api.ts";
import { acceptSeen, beginChallenge } from "#progress/beside.api.ts";
import { celebrate } from "#progress/progress.api.ts";
import { beginReport, readReport, writeReport } from "#report/report.api.ts";
import { beginGroup, changeGroup, joinGroup, planGroupSessions } from "#schedule/group.api.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { addAddendum, signNote, writeNote } from "#session/session.api.ts";
import { CAME, CHALLENGE, SESSION, TERMS, type TestRecord, type TestSession } from "./test-record.ts";
import { idIn, type World } from "./test-world.ts";

export const CLIENTS = ["our client", "our other client", "another practice’s client"] as const;
export type Of = (typeof CLIENTS)[number];
/** Never for the family of this very client either, unless somebody shares it; and that nobody did. */
export const NOT_FOR_FAMILY = [
  "note",
  "draft",
  "addendum",
  "safety",
  "telling",
  "reason",
  "agreement",
  "goal",
  "exercise",
  "terms",
  "challenge",
  "seen",
  "hopes",
  "report",
  "group",
  "profile",
  "joined",
] as const;
/** Of these the practice is told too: whoever has a client in that group. */
export const OF_THE_GROUP: readonly string[] = ["group", "profile"];
/** What one of the family wrote: among the family nobody else’s. */
export const OF_ONE = ["asked", "told"] as const;
const PLANTED = [...NOT_FOR_FAMILY, ...OF_ONE, "place", "relative", "celebration", "shared", "athome"] as const;
export const THERAPIST = {
  "our client": "therapist",
  "our other client": "other-therapist",
  "another practice’s client": "another-practice",
} as const satisfies Record<Of, PersonName>;
/** Who asked and told something about each. */
export const RELATIVE = {
  "our client": "full-guardian",
  "our other client": "other-mother",
  "another practice’s client": "another-family",
} as const satisfies Record<Of, PersonName>;
export const DAY = "2026-03-02";
const MONTH = "2026-02-01";

export const word = (of: Of, what: (typeof PLANTED)[number]): string => `Zinnober${CLIENTS.indexOf(of)}${what}`;
export const wordsOf = (of: Of) => PLANTED.map((what) => word(of, what));

const WAV = Buffer.concat([Buffer.from("RIFF"), Buffer.from([36, 0, 0, 0]), Buffer.from("WAVEfmt "), Buffer.alloc(60)]).toString("base64");

export interface Planted {
  readonly sessions: readonly TestSession[];
  /** Given for home, with a sound; and a report that was handed to the family. */
  readonly activityId: string;
  readonly handedOver: string;
  readonly toldId: string;
}

export async function plant(world: World, record: TestRecord): Promise<Planted> {
  const { of, clientId, groupId } = record;
  const as = THERAPIST[of];
  const say = (what: (typeof PLANTED)[number]) => word(of, what);
  const write = async (
    it: Parameters<World["ask"]>[0],
    ids: Record<string, string>,
    wishes: Wishes,
    by: PersonName = as,
  ): Promise<string> => {
    // Nobody names another client on purpose here: what is written is let through by itself or not at all.
    const { namedOnPurpose: _, ...input } = exampleOf(it.input, idIn(record), wishes);
    const { status, text } = await world.ask(it, { as: by, ids, input });
    if (status !== 200) throw new Error(`${it.method} ${it.path}: ${status} ${text}`);
    return typeof input.id === "string" ? input.id : "";
  };
  await write(tellStory, { clientId }, { words: say("telling") });
  const tellingId = await write(tellStory, { clientId }, { voice: "what-i-like", words: say("shared") });
  await write(shareTelling, { clientId }, { tellingId, shared: true });
  await write(answerIntake, { clientId }, { value: "told", words: say("hopes"), field: "hopes.family", picks: [] });
  await write(beginChallenge, { clientId }, { ...CHALLENGE, hard: say("challenge"), tries: say("challenge") });
  await write(acceptSeen, { clientId }, { day: DAY, words: say("seen"), observer: say("seen") });
  await write(addSafetyLine, { clientId }, { words: say("safety"), which: say("safety") });
  await write(setGoal, { clientId }, { clinicalWording: say("goal") });
  const planId = record.plans.find(({ state }) => state === "draft")?.planId ?? "";
  await write(changePlanTerms, { planId }, { ...TERMS, basedOn: 1, words: say("terms") });
  await write(celebrate, { clientId }, { words: say("celebration"), objectiveId: null });
  await write(planIntervention, { clientId }, { name: say("exercise") });
  const rights = { seesRecord: false, consents: false, noContact: false, restricted: false, fromDay: null, untilDay: null };
  await write(
    inviteGuardian,
    { clientId },
    { ...rights, email: `${uuidv7()}@example.org`, chosenName: say("relative"), words: say("agreement") },
  );
  const activityId = await write(giveActivity, { clientId }, { wordsEn: say("athome"), wordsFr: "" });
  await agreeToRecordings(world, record);
  await write(addSound, { clientId }, { activityId, content: WAV });

  const asking = { goalId: null, interventionId: null, sessionId: null };
  await write(askQuestion, { clientId }, { ...asking, words: say("asked") }, RELATIVE[of]);
  const toldId = await write(tellObservation, { clientId }, { ...asking, day: DAY, words: say("told"), place: say("told") }, RELATIVE[of]);

  // The roster of a group: our two clients are in each other’s.
  await write(changeGroup, { groupId }, { name: say("group"), goalProfile: say("profile"), capacity: 8, basedOn: 1, status: "runs" });
  const other =
    of === "another practice’s client" ? undefined : world.records.find((one) => one.of !== of && one.of !== "another practice’s client");
  if (other) {
    await write(joinGroup, { clientId: other.clientId, groupId }, { fromDay: DAY, reason: word(other.of, "joined") }, THERAPIST[other.of]);
    const at = of === "our client" ? "17:00" : "18:00";
    await write(planGroupSessions, { groupId }, { fromDay: DAY, at, minutes: 45, place: "Hall", weeks: 1, standsBeside: true });
  } else {
    const second = await write(beginGroup, {}, { name: "Friday songs", goalProfile: "Singing together", capacity: 8 });
    await write(joinGroup, { clientId, groupId: second }, { fromDay: DAY, reason: say("joined") });
  }

  const session = async (at: string): Promise<Pick<TestSession, "sessionId" | "entryId">> => {
    const sessionId = await write(addSession, { clientId }, { ...SESSION, at, day: DAY, place: say("place") });
    return { sessionId, entryId: await write(documentAttendance, { sessionId, clientId }, { ...CAME, reason: say("reason") }) };
  };
  const [drafted, held] = [await session("19:00"), await session("20:00")];
  const draft = await write(writeNote, { sessionId: drafted.sessionId, clientId }, { basedOn: 0, words: say("draft") });
  const noteId = await write(writeNote, { sessionId: held.sessionId, clientId }, { basedOn: 0, words: say("note") });
  await write(signNote, { noteId }, { version: 1 });
  await write(addAddendum, { noteId }, { words: say("addendum") });

  const reportId = await write(beginReport, { clientId }, { supersedes: null });
  const { report } = (await world.ask(readReport, { as, ids: { reportId } })).body;
  const { language, fromDay, untilDay } = report;
  const own = { summary: say("report"), goals: [], next: say("report") };
  await write(writeReport, { reportId }, { language, fromDay, untilDay, words: own, basedOn: 1 });
  // The end that was signed in the test world is taken back: nobody writes to a family after it.
  await write(reopenTherapy, { clientId, dischargeId: record.dischargeId }, {});
  const handedOver = await write(draftMonthEnd, { clientId }, { month: MONTH, language: "en" });
  const { body } = await world.ask(readReport, { as, ids: { reportId: handedOver } });
  await write(approveReport, { reportId: handedOver }, { version: body.report.version, fingerprint: body.fingerprint });
  return {
    sessions: [
      { ...drafted, state: "planted", noteId: draft },
      { ...held, state: "planted", noteId },
    ],
    activityId,
    handedOver,
    toldId,
  };
}

/** As it stands there when everybody who has to has signed. */
async function agreeToRecordings({ program, people }: World, { of, clientId }: TestRecord): Promise<void> {
  const { practiceId = "", personId = "" } = people.get(THERAPIST[of]) ?? {};
  const media = [
    { medium: "audio", use: "family" },
    { medium: "photo", use: "clinical-review" },
  ];
  const words = { textVersion: "2026-11", language: "en", textWords: "As it was then" };
  const kept = { fromDay: "2020-01-01", recordedBy: personId, recordedAt: "2020-01-01T12:00:00Z", media: JSON.stringify(media) };
  await program.door.database.db
    .insertInto("consent")
    .values({ practiceId, id: uuidv7(), clientId, kind: "recordings", answer: "yes", ...words, ...kept })
    .execute();
}
