/** The five questions asked all day, put to a database as the program itself puts them, with every statement kept as it was sent. */
import type pg from "pg";
import { type Database, openOn, transaction, type Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { recordAsJson, recordOf as wholeRecordOf } from "#exchange/server/record-store.ts";
import { recordOf, storyOf } from "#overview/server/client-store.ts";
import { calendarOf } from "#overview/server/calendar-store.ts";
import { ABSENCES, TODAY } from "#overview/server/day-store.ts";
import { roomsOf } from "#overview/server/room-store.ts";
import { PROGRESS } from "#progress/server/progress-store.ts";

export interface Asker {
  readonly actor: Actor;
  readonly clientId: string;
  readonly day: string;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Question = (tx: Tx, asker: Asker) => Promise<unknown>;
const DAY = 86_400_000;
const daysFrom = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

export const HOT_QUERIES: Readonly<Record<string, Question>> = {
  today: (tx, { actor, day }) => TODAY.ask(tx, actor, { day, now: `${day}T12:00:00Z` }),
  rooms: (tx, { actor, day }) => roomsOf(tx, actor, day, 2),
  progress: (tx, { actor, clientId }) => PROGRESS.ask(tx, actor, { clientId }),
  story: (tx, { actor, clientId, day }) => storyOf(tx, actor, clientId, day),
  calendar: (tx, { actor, day }) => calendarOf(tx, actor, daysFrom(day, -28), day),
  absences: (tx, { actor, day }) => ABSENCES.ask(tx, actor, { from: daysFrom(day, -28), until: day }),
  record: (tx, { actor, clientId, day }) => recordOf(tx, actor, clientId, day),
  "the export as a file": (tx, { actor, clientId }) => wholeRecordOf(tx, actor, clientId),
  "the export as one answer": (tx, { actor, clientId }) => recordAsJson(tx, actor, clientId),
};

/** Asks in a transaction of its own and answers what was sent for it. */
export async function statementsOf(pool: pg.Pool, question: Question, asker: Asker): Promise<Statement[]> {
  const sent: Statement[] = [];
  const listening = {
    connect: async () => {
      const client = await pool.connect();
      return {
        release: () => client.release(),
        query: ({ text, values }: Statement) => {
          sent.push({ text, values });
          return client.query(text, [...values]);
        },
      };
    },
  } as unknown as pg.Pool;
  const { db }: Database = openOn(listening, "postgres", async () => {});
  await transaction(db, (tx) => question(tx, asker));
  return sent.filter(({ text }) => /^\s*(select|with)\b/i.test(text));
}

/** Somebody who may ask: the first therapist of a seeded practice, and one of their clients. */
export async function someAsker(pool: pg.Pool, day: string): Promise<Asker> {
  const { rows } = await pool.query<{ practiceId: string; personId: string; accountId: string; clientId: string; timeZone: string }>(`
    select m.practice_id as "practiceId", m.person_id as "personId", p.account_id as "accountId", r.client_id as "clientId", practice.time_zone as "timeZone"
    from membership m join person p on p.practice_id = m.practice_id and p.id = m.person_id
    join care_relation r on r.practice_id = m.practice_id and r.person_id = m.person_id join practice on practice.practice_id = m.practice_id
    where m.duty = 'therapist' order by p.email, r.client_id limit 1`);
  const found = rows[0];
  if (!found) throw new Error("Nobody works in this database: seed it first");
  const { practiceId, personId, accountId, clientId, timeZone } = found;
  const actor: Actor = {
    practiceId,
    personId,
    accountId,
    signInId: personId,
    language: "en",
    timeZone,
    duties: ["therapist"],
    factorAt: null,
  };
  return { actor, clientId, day };
}
