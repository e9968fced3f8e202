/** Fills an empty database with the demo practice: invented people, their last weeks, and a working day around today. */
import { AttendancePolicy } from "#attendance/attendance-policy.ts";
import { savePolicy } from "#attendance/server/absence-store.ts";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { CalendarDay } from "#foundation/words.ts";
import { ofClient, saveSeries } from "#schedule/server/series-store.ts";
import { NewSeries } from "#schedule/new-series.ts";
import { weekdayOf } from "#schedule/series.ts";
import {
  type DemoWriter,
  dayBefore,
  writeClient,
  writeGoal,
  writeHeld,
  writeMissed,
  writeObjective,
  writePlanned,
  writeSafety,
} from "./demo-writer.ts";
import { writeBeside } from "./demo-beside.ts";
import { writeDemoConsents } from "./demo-consents.ts";
import { writeDemoPlans } from "./demo-plans.ts";
import { writeDemoFamily } from "./demo-family.ts";
import { writeLedger, writeShelf } from "./demo-knowledge.ts";
import { type DemoClient, writeDemoRights } from "./demo-rights.ts";
import { writeReferrals } from "./referrals.ts";
import { marksFor } from "./sample-marks.ts";
import { writeDemoGroup } from "./demo-group.ts";
import { writeGroupMember } from "./group-member.ts";
import { demoSamples } from "./samples.ts";
import { SMALL_CLIENTS, type SmallClient } from "./small-clients.ts";
import { plannedDays, writeSample } from "./write-sample.ts";

export const DEMO_ZONE = "America/Toronto";

/** Makes the sign-in of a demo person; handed in by whoever owns accounts. */
export type MakeAccount = (tx: Tx, account: { readonly email: string; readonly name: string }) => Promise<string>;

const STAFF = [
  { key: "owner", name: "Marguerite Roy", credential: null, duties: ["owner"], language: "en" },
  { key: "therapist", name: "Dana Okafor", credential: "MTA", duties: ["therapist"], language: "en" },
  { key: "therapist-dementia", name: "Luc Benoit", credential: "MTA", duties: ["therapist"], language: "fr" },
  { key: "therapist-nicu", name: "Ruth Vance", credential: "MT-BC", duties: ["therapist"], language: "en" },
  { key: "therapist-group", name: "Ines Duarte", credential: "MT-BC", duties: ["therapist"], language: "en" },
  { key: "therapist-gait", name: "Kira Solheim", credential: "MT-BC", duties: ["therapist"], language: "en" },
  { key: "intern", name: "Piper Lowe", credential: null, duties: ["intern"], language: "en" },
  { key: "frontdesk", name: "Teo Marchetti", credential: null, duties: ["frontdesk"], language: "en" },
] as const;

/** What the demo practice asks of families: parameters found in practices like it, in words nobody has to fear. */
const POLICY = {
  noticeHours: 24,
  graceMinutes: 15,
  wordsEn: "A message is enough, and you need no reason. If we have to cancel, we owe you a session.",
  wordsFr: "Un message suffit, sans avoir à dire pourquoi. Si nous devons annuler, nous vous devons une séance.",
};

export async function loadDemo(tx: Tx, today: CalendarDay, makeAccount: MakeAccount): Promise<void> {
  const practiceId = uuidv7();
  await tx
    .insertInto("practice")
    .values({ practiceId, name: "Hillside Music Therapy", slug: "hillside", language: "en", timeZone: DEMO_ZONE, country: "CA" })
    .execute();
  const { clients, group } = demoSamples(today);
  const since = CalendarDay.parse("2024-09-02");
  const actors = new Map<string, Actor>();
  for (const person of STAFF) {
    const email = `${person.key}@hillside.example`;
    const accountId = await makeAccount(tx, { email, name: person.name });
    const actor = await writeStaff(tx, practiceId, accountId, { ...person, email, since });
    actors.set(person.key, actor);
  }
  const clientsOf = new Map<string, DemoClient>();
  const told: (() => Promise<void>)[] = [];
  for (const sample of clients) {
    const actor = actors.get(sample.therapist.key);
    if (!actor) throw new Error(`The sample ${sample.key} names an unknown therapist: ${sample.therapist.key}`);
    const writer = { tx, actor };
    const written = await writeSample(writer, sample);
    const { clientId, plan, sessions } = written;
    told.push(async () => {
      await writeDemoConsents(writer, clientId, sample);
      await writeDemoFamily(writer, sample, written);
    });
    clientsOf.set(sample.key, { clientId, since: sample.sessions[0]?.day ?? plan.signedOn });
    if (group.memberKeys.includes(sample.key)) {
      const members = [clientId];
      for (const member of group.members) members.push(await writeGroupMember(writer, member, { plan, sessions }));
      await writeDemoGroup(writer, members, { plan, sessions, today });
    } else await planAhead(writer, clientId, plan, today);
    // So that a demo opened on any day of the week has its two best-told clients on the page.
    const isMissing = sample.therapist.key === "therapist" && plannedDays(plan, today, 1).length === 0;
    if (isMissing) await writePlanned(writer, clientId, { day: today, at: plan.at, minutes: plan.minutes, place: plan.place });
  }
  for (const sample of clients) {
    const [actor, client] = [actors.get(sample.therapist.key), clientsOf.get(sample.key)];
    if (!actor || !client) continue;
    await writeDemoPlans({ tx, actor }, sample, client.clientId, today);
    await writeBeside({ tx, actor }, sample, client.clientId, today);
  }
  await writeDemoRights(tx, actors, clientsOf);
  const owner = actors.get("owner");
  if (owner) await savePolicy(tx, owner, AttendancePolicy.parse({ id: uuidv7(), fromDay: since, ...POLICY }), `${since}T12:00:00Z`);
  for (const tell of told) await tell();
  const dana = actors.get("therapist");
  if (dana) await writeReferrals({ tx, actor: dana }, today);
  if (dana) {
    await writeShelf({ tx, actor: dana }, today);
    await writeLedger({ tx, actor: dana }, today, { daysLeft: 500 });
  }
  const ruth = actors.get("therapist-nicu");
  if (ruth) await writeLedger({ tx, actor: ruth }, today, { daysLeft: 26 });
  if (dana) for (const client of SMALL_CLIENTS) await writeSmall({ tx, actor: dana }, client, today);
}

async function writeStaff(
  tx: Tx,
  practiceId: string,
  accountId: string,
  person: { name: string; credential: string | null; duties: readonly string[]; language: "en" | "fr"; email: string; since: CalendarDay },
): Promise<Actor> {
  const personId = uuidv7();
  const [chosenName, ...others] = person.name.split(" ");
  await tx
    .insertInto("person")
    .values({
      practiceId,
      id: personId,
      chosenName: chosenName ?? person.name,
      familyName: others.join(" "),
      language: person.language,
      email: person.email,
      accountId,
    })
    .execute();
  for (const duty of person.duties)
    await tx
      .insertInto("membership")
      .values({ practiceId, id: uuidv7(), personId, duty, credential: person.credential, fromDay: person.since })
      .execute();
  return {
    accountId,
    personId,
    practiceId,
    signInId: uuidv7(),
    language: person.language,
    timeZone: DEMO_ZONE,
    duties: person.duties,
    factorAt: null,
  };
}

/** A weekly series for each weekday of the plan, from today on. The others of a group stand beside the one whose series it is. */
async function planAhead(
  { tx, actor }: DemoWriter,
  clientId: string,
  plan: { weekdays: readonly number[]; at: string; minutes: number; place: string },
  today: CalendarDay,
  standsBeside = false,
) {
  for (const weekday of plan.weekdays) {
    const series = NewSeries.parse({
      id: uuidv7(),
      weekday,
      at: plan.at,
      minutes: plan.minutes,
      place: plan.place,
      fromDay: today,
      untilDay: null,
      standsBeside,
    });
    const saved = await saveSeries(tx, actor, ofClient(clientId), series, today);
    if ("type" in saved) throw new Error(`The demo plans two things at once: ${saved.day} ${saved.at}`);
  }
}

async function writeSmall(writer: DemoWriter, small: SmallClient, today: CalendarDay): Promise<void> {
  const latest = dayBefore(today, small.dayOffset === 0 ? 7 : -small.dayOffset);
  const dayOf = (weeksAgo: number) => dayBefore(latest, 7 * weeksAgo);
  const weeks = small.counts.length;
  const clientId = await writeClient(
    writer,
    {
      chosenName: small.chosenName,
      familyName: small.familyName,
      pronouns: small.pronouns,
      language: "en",
      bornOn: CalendarDay.parse(small.bornOn),
    },
    dayOf(weeks),
  );
  if (small.safety) await writeSafety(writer, clientId, { kind: "before-you-start", words: small.safety });
  const goalId = await writeGoal(writer, clientId, {
    bankGoal: null,
    nature: small.nature,
    domain: small.domain,
    clinicalWording: small.goal,
    familyWording: { ...small.title, further: [] },
  });
  const measure = { method: "pct", chances: 10 } as const;
  const objectiveId = await writeObjective(
    writer,
    { goalId, clientId },
    {
      title: small.title.en,
      condition: small.condition,
      behaviour: small.behaviour,
      target:
        small.nature === "maintaining"
          ? { kind: "band", low: 6, high: 10, above: "good" }
          : { kind: "criterion", value: 8, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
      measure,
      form: "single",
      direction: "up",
      familyWording: { ...small.title, further: [] },
      position: 0,
    },
    [{ kind: "baseline", name: null, fromDay: dayOf(weeks) }],
  );
  const place = { clientId, at: small.at, minutes: small.minutes, place: small.place };
  // Yesterday's session is left open when its client was seen yesterday: nothing is ever assumed.
  const openFrom = small.dayOffset === 0 ? 0 : 1;
  for (const [index, hits] of small.counts.entries()) {
    const day = dayOf(weeks - 1 - index + openFrom);
    const isLast = index === weeks - 1;
    if (hits === null)
      await writeMissed(writer, { ...place, day, outcome: "absent", category: "illness", reason: "a cold", noticeHours: 3 });
    else
      await writeHeld(writer, {
        ...place,
        day,
        marks: (startsAt) => marksFor(objectiveId, { kind: "share", hits, of: 10 }, startsAt, small.minutes),
        note: isLast ? small.lastNote : `${hits} of 10 chances.`,
        language: "en",
        signed: !isLast,
      });
  }
  if (small.dayOffset !== 0) await writePlanned(writer, clientId, { ...place, day: latest });
  await planAhead(writer, clientId, { weekdays: [weekdayOf(small.dayOffset === 0 ? today : latest)], ...place }, today);
}

/** Nobody's data yet: only then is the demo written. */
export async function isEmpty(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select from practice limit 1`.execute(tx);
  return rows.length === 0;
}
