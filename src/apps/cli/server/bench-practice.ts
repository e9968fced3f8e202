/** An invented practice of any size: a therapist for every forty clients, each client seen weekly, all of it from one seed. */
import type { Tx } from "#foundation/server/database.ts";
import { makeAccount } from "#foundation/server/sign-in/sign-in-store.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { daysLater, weekdayOf } from "#schedule/series.ts";
import { BENCH_ZONE, type BenchTherapist, benchClient } from "./bench-client.ts";
import { FAMILY_NAMES, FIRST_NAMES } from "./bench-words.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { type RowBatch, rowBatch } from "./row-batch.ts";

export interface SeedOrder {
  readonly clients: number;
  readonly weeks: number;
  readonly seed: number;
  /** Sessions before this day are written about; from it on they are only planned. */
  readonly until: CalendarDay;
}

export interface Seeded {
  readonly clients: number;
  readonly sessions: number;
  readonly marks: number;
}

export const CLIENTS_PER_THERAPIST = 40;
const CLIENTS_AT_ONCE = 20;

export async function writeBenchPractice(tx: Tx, order: SeedOrder): Promise<Seeded> {
  const chance = chanceFrom(order.seed);
  const batch = rowBatch();
  const firstMonday = daysLater(order.until, 1 - weekdayOf(order.until) - 7 * order.weeks);
  const practiceId = chance.idAt(`${firstMonday}T08:00:00Z`);
  const since = { practiceId, day: firstMonday, chance };
  batch.add("practice", { practiceId, name: "Bench Music Therapy", slug: "bench", language: "en", timeZone: BENCH_ZONE, country: "CA" });
  await addStaff(tx, batch, since, { email: "owner@bench.example", duty: "owner", credential: null });

  let therapist: BenchTherapist | undefined;
  let [sessions, marks] = [0, 0];
  for (let index = 0; index < order.clients; index++) {
    const place = index % CLIENTS_PER_THERAPIST;
    if (!therapist || place === 0) {
      const email = `therapist-${1 + Math.floor(index / CLIENTS_PER_THERAPIST)}@bench.example`;
      therapist = await addStaff(tx, batch, since, { email, duty: "therapist", credential: "MTA" });
    }
    const written = benchClient(batch, therapist, { place, firstMonday, weeks: order.weeks, until: order.until }, chance);
    sessions += written.sessions;
    marks += written.marks;
    if (index % CLIENTS_AT_ONCE === CLIENTS_AT_ONCE - 1) await batch.write(tx);
  }
  await batch.write(tx);
  return { clients: order.clients, sessions, marks };
}

async function addStaff(
  tx: Tx,
  batch: RowBatch,
  { practiceId, day, chance }: { readonly practiceId: string; readonly day: CalendarDay; readonly chance: Chance },
  { email, duty, credential }: { readonly email: string; readonly duty: string; readonly credential: string | null },
): Promise<BenchTherapist> {
  const at = `${day}T08:00:00Z`;
  const personId = chance.idAt(at);
  const [chosenName, familyName] = [chance.oneOf(FIRST_NAMES), chance.oneOf(FAMILY_NAMES)];
  const accountId = await makeAccount(tx, { id: chance.idAt(at), email, name: `${chosenName} ${familyName}` });
  batch.add("person", { practiceId, id: personId, chosenName, familyName, pronouns: null, language: "en", email, accountId });
  batch.add("membership", { practiceId, id: chance.idAt(at), personId, duty, credential, fromDay: day, untilDay: null });
  return { practiceId, personId, signedName: [`${chosenName} ${familyName}`, credential].filter(Boolean).join(", ") };
}
