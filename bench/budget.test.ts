/** The short form of the measurement: on very small data, answers agree and the product stays within a generous multiple of the floor. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareAnswers } from "./agreement.ts";
import { exportWorks } from "./export-works.ts";
import { type Cell, measure, median } from "./measure.ts";
import { buildPrograms, type Place, placeEmbedded } from "./place.ts";
import { type Work, worksFor } from "./works.ts";

const ROUNDS = 7;
const WRITTEN_A_ROUND = 20;
/** The median of the rounds' ratios, both sides measured in the same run; half as much again as was measured, so that a slip is noticed. */
const AT_MOST_TIMES_THE_FLOOR: Readonly<Record<Work["name"] | "W5", number>> = { W1: 7, W2: 3.5, W3: 6, W4: 4, W5: 8 };

let place: Place;
let remove: () => Promise<void>;

beforeAll(async () => {
  const programs = await buildPrograms();
  remove = programs.remove;
  place = await placeEmbedded(programs.folder, { clients: 60, years: 0.25, day: "2026-10-07", spares: 2 + (ROUNDS + 1) * WRITTEN_A_ROUND });
});

afterAll(async () => {
  await place.close();
  await remove();
});

test("the product and the floor answer alike: charts, days and absences", async () => {
  const compared = await compareAnswers(place, worksFor(place.people), 3);
  expect(compared).toHaveLength(9);
  for (const { product, floor } of compared) expect(product).toEqual(floor);
});

test("a session is written at once: attendance, eight values and the note", async () => {
  const [write] = worksFor(place.people);
  if (write?.name !== "W1") throw new Error("the first work writes");
  const cell = await measure(place, "product", write.product, { atOnce: 1, seconds: 20, most: 2 });
  expect(cell.operations).toBe(2);
});

for (const name of ["W1", "W2", "W3", "W4", "W5"] as const)
  test(`${name} takes at most ${AT_MOST_TIMES_THE_FLOOR[name]} times as long as the floor`, async () => {
    const work = [...worksFor(place.people), { name: "W5", writes: false, ...recordAsJson() }].find((it) => it.name === name);
    if (!work) throw new Error(`no work ${name}`);
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) ratios.push((await p50(work, "product")) / (await p50(work, "floor")));
    console.log(`${name}: ${median(ratios).toFixed(1)} times the floor`);
    expect(median(ratios)).toBeLessThan(AT_MOST_TIMES_THE_FLOOR[name]);
  });

/** The file is the same question, and packing. */
function recordAsJson(): Pick<Work, "product" | "floor"> {
  const [work] = exportWorks(place.people.exports);
  if (!work) throw new Error("nothing to export");
  return work;
}

const p50 = async (work: Pick<Work, "product" | "floor" | "writes">, system: "product" | "floor"): Promise<number> => {
  const { p50: middle }: Cell = await measure(place, system, work[system], {
    atOnce: 1,
    seconds: 1,
    most: work.writes ? WRITTEN_A_ROUND : 30,
  });
  return middle;
};
