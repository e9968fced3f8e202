/** The whole program with the persons of the rights matrix in it, three clients with their records, and each person’s real sign-in. */
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { announceAbsence } from "#family/announce.api.ts";
import { openFamilyFeed } from "#family/family-feed.api.ts";
import { askQuestion, tellObservation } from "#family/portal.api.ts";
import type { Endpoint } from "#foundation/endpoint.ts";
import { addressOf } from "#foundation/server/serve.ts";
import { makeAccount, makeSignIn } from "#foundation/server/sign-in/sign-in-store.ts";
import { signInCookie } from "#foundation/server/sign-in/sign-in-cookie.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { type MatrixPerson, type PersonName, PERSONS, type When } from "#people/persons.ts";
import { aClient, aPractice } from "#people/server/test-people.ts";
import { anImport } from "#exchange/server/test-import.ts";
import { aReferral } from "#referral/server/test-referral.ts";
import { anApplication, type TestApplication } from "./test-application.ts";
import { type KeptByPractices, keptByPractices } from "./test-kept.ts";
import { openedInEmergency } from "./test-emergency.ts";
import { passkeysOf } from "./test-passkeys.ts";
import { anOwnLibrary, songsOfPractices } from "./test-library.ts";
import { furnish, type TestRecord } from "./test-record.ts";

export type Ids = Readonly<Record<string, string>>;
type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType>;

export interface Asking {
  readonly as?: PersonName;
  readonly ids?: Ids;
  readonly input?: unknown;
  /** Left out: a new key. `null`: none at all. */
  readonly key?: string | null;
  /** Sent as it is, instead of `input`. */
  readonly raw?: { readonly body: string; readonly type?: string };
}

export interface Answered {
  readonly status: number;
  readonly text: string;
  // A test looks into answers of every shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
  readonly requestId: string;
}

/** What stands in one client’s record, and the name the matrix gives it. */
export interface World extends KeptByPractices {
  readonly program: TestApplication;
  readonly ask: (it: AnyEndpoint, asking?: Asking) => Promise<Answered>;
  readonly records: readonly TestRecord[];
  readonly referrals: readonly { readonly of: string; readonly referralId: string }[];
  readonly songs: readonly { readonly of: string; readonly songId: string }[];
  readonly ownGoals: readonly { readonly of: string; readonly ownGoalId: string }[];
  readonly ownInterventions: readonly { readonly of: string; readonly ownInterventionId: string }[];
  readonly passkeys: readonly { readonly of: string; readonly passkeyId: string }[];
  /** Files somebody took clients on from. */
  readonly imports: readonly { readonly of: string; readonly importId: string }[];
  readonly people: ReadonlyMap<PersonName, { readonly personId: string; readonly practiceId: string; readonly signInId: string }>;
}

export async function aWorld(): Promise<World> {
  const program = await anApplication();
  const { database } = program.door;
  const practices = { ours: await aPractice(database), another: await aPractice(database, { name: "Hillside Music Therapy" }) };
  const clients = {
    "our client": await aClient(database, practices.ours, { name: "Ilse" }),
    "our other client": await aClient(database, practices.ours, { name: "Bram" }),
    "another practice’s client": await aClient(database, practices.another, { name: "Ilse" }),
  };
  const cookies = new Map<PersonName, string>();
  const accesses = new Map<string, string>();
  const people = new Map<PersonName, { personId: string; practiceId: string; signInId: string }>();
  const day = (days: number) => dayAt(new Date(Date.now() + days * 86_400_000).toISOString(), practices.ours.timeZone);

  const period = (when: When) =>
    ({
      now: { fromDay: "2020-01-01" },
      "until yesterday": { fromDay: "2020-01-01", untilDay: day(-1) },
      "from tomorrow": { fromDay: day(1) },
    })[when];

  // An intern stands in the list before who supervises them.
  const persons: readonly (MatrixPerson & { readonly name: PersonName })[] = PERSONS;
  for (const person of persons) {
    if (person.practice === "none") continue;
    const { practiceId } = practices[person.practice];
    const accountId = await makeAccount(database.db, { email: `${person.name}@example.org`, name: person.name });
    const isClient = person.family?.as === "adult" || person.family?.as === "capable";
    const personId = isClient ? clients[person.family.of].personId : uuidv7();
    if (isClient) await database.db.updateTable("person").set({ accountId }).where("id", "=", personId).execute();
    else
      await database.db
        .insertInto("person")
        .values({ practiceId, id: personId, chosenName: person.name, language: "en", accountId })
        .execute();
    const untilDay = person.works === "ended" ? day(-1) : null;
    for (const duty of person.duties)
      await database.db
        .insertInto("membership")
        .values({ practiceId, id: uuidv7(), personId, duty, fromDay: "2020-01-01", untilDay })
        .execute();
    if (person.care) {
      const { part, of, when } = person.care;
      await database.db
        .insertInto("careRelation")
        .values({ practiceId, id: uuidv7(), clientId: clients[of].clientId, personId, part, ...period(when) })
        .execute();
    }
    if (person.emergency) {
      const { of, when } = person.emergency;
      const access = { practiceId, clientId: clients[of].clientId, accessId: uuidv7(), personId };
      await openedInEmergency(database, access, when === "ended");
      if (when === "now") accesses.set(of, access.accessId);
    }
    if (person.supervises) {
      const { intern, when } = person.supervises;
      const internId = people.get(intern)?.personId ?? "";
      await database.db
        .insertInto("supervision")
        .values({ practiceId, id: uuidv7(), internId, supervisorId: personId, createdBy: personId, ...period(when) })
        .execute();
    }
    if (person.family) {
      const { as, of, when } = person.family;
      const relation = { practiceId, id: uuidv7(), clientId: clients[of].clientId, createdBy: personId, ...period(when) };
      if (as === "adult" || as === "capable")
        await database.db
          .insertInto("selves")
          .values({ ...relation, kind: as, decision: "Asked on two days and understood" })
          .execute();
      else
        await database.db
          .insertInto("guardians")
          .values({ ...relation, personId, relationship: "parent", ...RIGHTS[as] })
          .execute();
    }
    // The one they ask with, and another that can be ended.
    const { signInId } = await makeSignIn(database.db, { accountId, amr: "pwd+otp" });
    const { secret } = await makeSignIn(database.db, { accountId, amr: PROOF[person.signedIn] });
    if (person.account === "disabled") await database.pool.query("update auth.account set disabled_at = now() where id = $1", [accountId]);
    // Sent at both doors, as somebody would who tries one with the sign-in of the other.
    cookies.set(person.name, `${signInCookie(false).name}=${secret}; ${signInCookie(false, "portal").name}=${secret}`);
    people.set(person.name, { personId, practiceId, signInId });
  }

  const ask: World["ask"] = async (it, { as, ids = {}, input, key = uuidv7(), raw } = {}) => {
    const cookie = as && cookies.get(as);
    const headers = { ...(cookie ? { cookie } : {}), ...(it.method === "POST" && key !== null ? { "idempotency-key": key } : {}) };
    const url = addressOf(it, ids);
    const reply =
      it.method === "GET"
        ? await program.door.app.inject({ method: "GET", url: `${url}${asQuery(input)}`, headers })
        : await program.door.app.inject({
            method: "POST",
            url,
            headers: { ...headers, "content-type": raw?.type ?? "application/json" },
            payload: raw?.body ?? JSON.stringify(input ?? {}),
          });
    return {
      status: reply.statusCode,
      text: reply.body,
      body: reply.body.startsWith("{") ? reply.json() : {},
      requestId: String(reply.headers["x-request-id"]),
    };
  };

  const team = {
    "our client": { therapist: "therapist", intern: "intern" },
    "our other client": { therapist: "other-therapist" },
    "another practice’s client": { therapist: "another-practice" },
  } as const;
  const relativeOf = {
    "our client": "full-guardian",
    "our other client": "other-mother",
    "another practice’s client": "another-family",
  } as const;
  const records: TestRecord[] = [];
  for (const of of ["our client", "our other client", "another practice’s client"] as const) {
    const { clientId } = clients[of];
    const { practiceId } = of === "another practice’s client" ? practices.another : practices.ours;
    const record = await furnish(ask, of, clientId, team[of]);
    // Relations nobody of the list stands in, so that a test may end them.
    const others = { practiceId, clientId, createdBy: people.get(team[of].therapist)?.personId ?? "" };
    const personId = uuidv7();
    const [careId, guardianId, selfId, professionalId, mergeId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    const fromDay = day(30);
    await database.db.insertInto("person").values({ practiceId, id: personId, chosenName: "Somebody", language: "en" }).execute();
    await database.db.insertInto("careRelation").values({ practiceId, id: careId, clientId, personId, part: "intern", fromDay }).execute();
    await database.db
      .insertInto("guardians")
      .values({ ...others, id: guardianId, personId, relationship: "other", ...RIGHTS.info, fromDay })
      .execute();
    await database.db
      .insertInto("professionalRelation")
      .values({ ...others, id: professionalId, personId, role: "teacher", fromDay })
      .execute();
    await database.db
      .insertInto("selves")
      .values({ ...others, id: selfId, kind: "capable", decision: "To be asked", fromDay })
      .execute();
    // Somebody who was taken over by mistake, joined, and parted again.
    const [asideId, asidePersonId] = [uuidv7(), uuidv7()];
    const gone = { practiceId, id: asideId, personId: asidePersonId, createdBy: others.createdBy, takenBackAt: new Date() };
    await database.db.insertInto("person").values({ practiceId, id: asidePersonId, chosenName: "Ysmarelda", language: "en" }).execute();
    await database.db.insertInto("client").values(gone).execute();
    const parted = { joinedBy: personId, joinedAt: new Date(), undoneBy: personId, undoneAt: new Date() };
    await database.db
      .insertInto("clientMerge")
      .values({ practiceId, id: mergeId, keptId: clientId, asideId, reason: "The same name", ...parted })
      .execute();
    const talk = { questionId: uuidv7(), observationId: uuidv7() };
    const about = { goalId: null, interventionId: null, words: "Scarves at home" };
    const told = { ...about, id: talk.observationId, day: "2026-03-02", place: "" };
    for (const [it, input] of [
      [askQuestion, { ...about, id: talk.questionId }],
      [tellObservation, told],
    ] as const) {
      const { status, text } = await ask(it, { as: relativeOf[of], ids: { clientId }, input });
      if (status !== 200) throw new Error(`${it.path}: ${status} ${text}`);
    }
    const announcedId = uuidv7();
    const said = await ask(announceAbsence, {
      as: relativeOf[of],
      ids: { clientId, sessionId: record.aheadId },
      input: { id: announcedId, reason: "" },
    });
    if (said.status !== 200) throw new Error(`${announceAbsence.path}: ${said.status} ${said.text}`);
    const feedId = uuidv7();
    const feed = await ask(openFamilyFeed, { as: relativeOf[of], ids: { clientId }, input: { id: feedId } });
    if (feed.status !== 200) throw new Error(`${openFamilyFeed.path}: ${feed.status} ${feed.text}`);
    const accessId = accesses.get(of) ?? uuidv7();
    if (!accesses.has(of)) await openedInEmergency(database, { practiceId, clientId, accessId, personId });
    const standInId = uuidv7();
    const stoodIn = { practiceId, clientId, id: standInId, fromDay: "2026-03-02", untilDay: "2026-03-02", createdAt: new Date() };
    await database.db
      .insertInto("standIn")
      .values({ ...stoodIn, personId, forId: others.createdBy, createdBy: others.createdBy })
      .execute();
    const groupStandInId = uuidv7();
    const { clientId: _, ...withGroup } = { ...stoodIn, id: groupStandInId, groupId: record.groupId };
    await database.db
      .insertInto("standIn")
      .values({ ...withGroup, personId, forId: others.createdBy, createdBy: others.createdBy })
      .execute();
    records.push({
      ...record,
      groupStandInId,
      announcedId,
      feedId,
      standInId,
      accessId,
      careId,
      guardianId,
      selfId,
      professionalId,
      mergeId,
      personId: people.get(relativeOf[of])?.personId ?? "",
      ...talk,
    });
  }
  const referrals = [
    { of: "a referral to our practice", referralId: await aReferral(database, practices.ours) },
    { of: "a referral to another practice", referralId: await aReferral(database, practices.another) },
  ];
  const songs = await songsOfPractices(ask);
  const { ownGoals, ownInterventions } = await anOwnLibrary(ask);
  const kept = await keptByPractices(ask);
  const imports = await Promise.all(
    (["solo", "another-practice"] as const).map(async (name) => ({
      of: `an import of ${name}`,
      importId: await anImport(database, people.get(name)),
    })),
  );
  const passkeys = await passkeysOf(database, people);
  return { program, ask, passkeys, records, referrals, songs, ownGoals, ownInterventions, ...kept, imports, people };
}

const PROOF = { "both factors": "pwd+otp", password: "pwd", letter: "email", "not at all": "pwd" } as const;
const NOTHING = { seesRecord: false, toldAttendance: false, consents: false, restricted: false };
const RIGHTS = {
  full: { ...NOTHING, seesRecord: true, toldAttendance: true, consents: true, messages: true, reportsAbsence: true },
  info: { ...NOTHING, toldAttendance: true, messages: true },
  reading: { ...NOTHING, seesRecord: true },
  collecting: { ...NOTHING, collects: true },
  "not-contacted": { ...NOTHING, consents: true, noContact: true },
  restricted: { ...NOTHING, restricted: true },
} as const;

export const idIn = ({ tellingId, goalId, objectiveId, interventionId, seriesId, clientId, assessments }: TestRecord) => {
  const known: Readonly<Record<string, string>> = {
    Client: clientId,
    Goal: goalId,
    Telling: tellingId,
    Objective: objectiveId,
    Intervention: interventionId,
    Series: seriesId,
    Visit: assessments[0]?.visitId ?? "",
    Baseline: assessments[0]?.baselineId ?? "",
  };
  return (kind: string): string => known[kind] ?? uuidv7();
};

function asQuery(input: unknown): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input ?? {}))
    if (value !== undefined) query.append(name, typeof value === "string" ? value : JSON.stringify(value));
  return query.size === 0 ? "" : `?${query.toString()}`;
}
