/** Every operation is asked by every person with what its schema takes and with what it does not, in an order nobody planned; after each question the program is looked at. */
import { isDeepStrictEqual } from "node:util";
import { v7 as uuidv7 } from "uuid";
import { readToday } from "#overview/today.api.ts";
import { exampleOf, type Json } from "#foundation/server/test-examples.ts";
import { PERSONS } from "#people/persons.ts";
import { type Deed, deedsIn, isPublic, nameOf } from "../../test-deeds.ts";
import { matrixRows, type MatrixRow } from "../../test-matrix-rows.ts";
import { EXAMPLES, SHOWN_ONCE } from "../../test-wishes.ts";
import { type Answered, aWorld, idIn, type World } from "../../test-world.ts";
import { almostRight, type Dice, fittingInput } from "./any-input.ts";
import { foreignWords, type Planted, plantWords } from "./planted.ts";
import { type WriteLog, writeLog } from "./write-log.ts";

export interface FuzzFound {
  readonly faults: readonly string[];
  readonly facts: Readonly<Record<string, number>>;
}

/** So many questions, then a new world: what is done in one wears it out. */
const IN_ONE_WORLD = 4_000;
const MOST_FAULTS = 40;
const SLOW_MS = 1_000;

export async function fuzz({ seed, requests }: { readonly seed: number; readonly requests: number }): Promise<FuzzFound> {
  const dice = diceFrom(seed);
  const faults: string[] = [];
  const facts: Record<string, number> = {
    requests: 0,
    worlds: 0,
    operations: 0,
    accepted: 0,
    refused: 0,
    "sent twice": 0,
    "slower than a second": 0,
  };
  const accepted = new Set<string>();
  while ((facts.requests ?? 0) < requests && faults.length < MOST_FAULTS) {
    const world = await aWorld();
    const log = await writeLog(world.program.door.database.pool);
    const round: Round = {
      world,
      log,
      dice,
      faults,
      facts,
      accepted,
      planted: await plantWords(world),
      rows: matrixRows(world),
      deeds: deedsIn(world),
    };
    facts.worlds = (facts.worlds ?? 0) + 1;
    facts.operations = round.deeds.length;
    try {
      await log();
      for (let asked = 0; asked < IN_ONE_WORLD && (facts.requests ?? 0) < requests && faults.length < MOST_FAULTS; asked++) {
        await question(round);
        // When the one who does most is shut out, little would be tried any more.
        if (asked % 250 === 249 && (await world.ask(readToday, { as: "therapist", input: { day: "2026-03-02" } })).status === 401) break;
      }
    } finally {
      await world.program.remove();
    }
  }
  return { faults, facts: { ...facts, "operations accepted at least once": accepted.size } };
}

interface Round {
  readonly world: World;
  readonly log: WriteLog;
  readonly dice: Dice;
  readonly faults: string[];
  readonly facts: Record<string, number>;
  readonly accepted: Set<string>;
  readonly planted: Planted;
  readonly rows: readonly MatrixRow[];
  readonly deeds: readonly Deed[];
}

async function question(round: Round): Promise<void> {
  const { world, log, dice, facts, rows, deeds } = round;
  // Half of what is asked could be right: else nothing but refusals would be seen.
  const isFitting = dice(2) === 0;
  const deed = deeds[dice(deeds.length)];
  const row = isFitting ? deed : rows[dice(rows.length)];
  if (!row || !deed) return;
  const as = isFitting && deed.as ? deed.as : PERSONS[dice(PERSONS.length)]?.name;
  const ids = dice(6) === 0 ? strayed(row, round) : row.ids;
  const mark = `Zwetschge${facts.requests}`;
  const sound = soundInput(row, round);
  const wrong = dice(3) > 0 ? almostRight(row.it.input, sound, mark, dice) : { input: sound };
  const raw = "body" in wrong && row.it.method === "POST" && wrong.body !== undefined ? { body: wrong.body } : undefined;
  const key = dice(10) === 0 ? null : uuidv7();
  const asking = { ...(as ? { as } : {}), ids, key, input: wrong.input, ...(raw ? { raw } : {}) };

  const began = performance.now();
  const answer = await world.ask(row.it, asking);
  facts.requests = (facts.requests ?? 0) + 1;
  if (performance.now() - began > SLOW_MS) facts["slower than a second"] = (facts["slower than a second"] ?? 0) + 1;
  const kind = answer.status < 400 ? "accepted" : "refused";
  facts[kind] = (facts[kind] ?? 0) + 1;
  if (answer.status === 200) round.accepted.add(nameOf(row));

  const tell = (what: string) =>
    round.faults.push(
      `${nameOf(row)} as ${as}: ${what}: ${JSON.stringify(asking).slice(0, 400)} answered ${answer.status} ${answer.text.slice(0, 300)}`,
    );
  const written = await log();
  if (answer.status >= 500) tell("an accident");
  if (answer.status >= 400 && written.length > 0) tell(`refused, and yet written: ${written.join(", ")}`);
  if (row.it.method === "GET" && written.length > 0) tell(`reading wrote: ${written.join(", ")}`);
  if (answer.status >= 400 && tooMuchSaid(answer.text, mark)) tell("a refusal says too much");
  if (answer.status === 200 && !row.it.sends && !row.it.output.safeParse(answer.body).success) tell("an answer outside its own shape");
  const seen = foreignWords(round.planted, as, JSON.stringify([asking.ids, asking.input, asking.raw]), answer.text);
  if (seen !== undefined) tell(`a word of somebody else: ${seen}`);
  if (answer.status === 200 && row.it.method === "POST" && key !== null && !isPublic(row) && dice(4) === 0)
    await twice(round, row, asking, answer, tell);
}

/** The same letter again: the same answer, and nothing done. */
async function twice(
  round: Round,
  row: MatrixRow,
  asking: Parameters<World["ask"]>[1],
  first: Answered,
  tell: (what: string) => void,
): Promise<void> {
  round.facts["sent twice"] = (round.facts["sent twice"] ?? 0) + 1;
  const second = await round.world.ask(row.it, asking);
  const written = await round.log();
  if (written.length > 0) tell(`sent twice, written again: ${written.join(", ")}`);
  // Who has just ended their own sign-in, or their own right, is not told again.
  if (second.status === 200 && !(nameOf(row) in SHOWN_ONCE) && !isDeepStrictEqual(second.body, first.body))
    tell(`sent twice, answered otherwise: ${second.text.slice(0, 200)}`);
}

/** As the tests of the door say it, or altogether by chance. */
function soundInput(row: MatrixRow, { world, dice }: Round): Json {
  const record = world.records.find(({ of }) => of === (row.of ?? "our client"));
  if (!record) throw new Error("The world has three records");
  return dice(3) === 0
    ? fittingInput(row.it.input, idIn(record), dice)
    : exampleOf(row.it.input, idIn(record), EXAMPLES[nameOf(row)] ?? {});
}

/** One of the ids in the address belongs to another record, to nobody, or is none. */
function strayed(row: MatrixRow, { dice, rows }: Round): MatrixRow["ids"] {
  const names = Object.keys(row.ids);
  const name = names[dice(Math.max(1, names.length))];
  if (name === undefined) return row.ids;
  const others = rows.filter(({ ids }) => ids[name] !== undefined && ids[name] !== row.ids[name]);
  const other = [others[dice(Math.max(1, others.length))]?.ids[name], uuidv7(), "7", "%2e%2e%2f"][dice(4)] ?? uuidv7();
  return { ...row.ids, [name]: other };
}

/** A refusal never repeats what was typed, nor tells of the database or the files behind it. */
const tooMuchSaid = (text: string, mark: string): boolean =>
  text.replaceAll(`x${mark}`, "").includes(mark) ||
  /\b(select|insert into|update|delete from) \w+|violates|syntax error|relation "|node_modules|\bat \w+ \(|\/(src|tmp|var|home)\//i.test(
    text,
  );

/** Marsaglia’s xorshift on 32 bits: a seed tells the whole run again. */
function diceFrom(seed: number): Dice {
  let state = seed | 1;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % sides;
  };
}
