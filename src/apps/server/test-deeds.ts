/** Every operation once: with a person who may, a record they may touch, and input that is accepted. */
import { exampleOf, type Json } from "#foundation/server/test-examples.ts";
import type { PersonName } from "#people/persons.ts";
import { type MatrixRow, matrixRows } from "./test-matrix-rows.ts";
import type { TestRecord } from "./test-record.ts";
import { EXAMPLES, RECORDS } from "./test-wishes.ts";
import { idIn, type World } from "./test-world.ts";

export interface Deed extends MatrixRow {
  readonly as: PersonName | undefined;
  readonly input: Readonly<Record<string, Json>>;
}

export function deedsIn(world: World): Deed[] {
  const deeds: Deed[] = [];
  const idFor = (kind: string): string =>
    kind === "Practice" ? (world.people.get("therapist")?.practiceId ?? "") : idIn(recordOf(world, "our client"))(kind);
  for (const row of matrixRows(world)) {
    const name = nameOf(row);
    const isWanted = row.record === (RECORDS[name] ?? row.record) && (row.of === undefined || row.of === "our client");
    if (!isWanted || deeds.some((deed) => nameOf(deed) === name)) continue;
    const as = isPublic(row)
      ? undefined
      : isForFamily(row)
        ? row.it.may === "portal.own"
          ? "capable-minor"
          : "full-guardian"
        : row.of === undefined && !/^a (sign-in|passkey) of/.test(row.record) && !isForLeader(row)
          ? "solo"
          : "therapist";
    deeds.push({ ...row, as, input: exampleOf(row.it.input, idFor, EXAMPLES[name] ?? {}) });
  }
  return deeds;
}

export const nameOf = ({ it }: MatrixRow): string => `${it.method} ${it.path}`;
export const isPublic = ({ it }: MatrixRow): boolean => it.may.startsWith("public.");
const isForFamily = ({ it }: MatrixRow): boolean => it.may.startsWith("portal.") && it.may !== "portal.answer";
/** Their therapist leads the group of the test world. */
const isForLeader = ({ it }: MatrixRow): boolean => it.may === "group.lead";

export const recordOf = (world: World, of: TestRecord["of"]): TestRecord => {
  const record = world.records.find((one) => one.of === of);
  if (!record) throw new Error(`The world has no record ${of}`);
  return record;
};
