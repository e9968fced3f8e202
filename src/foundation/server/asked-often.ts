/** A question whose words never change: put together once, and from then on only its values are new. */
import { type CompiledQuery, type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "./database.ts";

/** Holds the place of a value until the question is asked. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export interface AskedOften<Given, Row> {
  readonly rows: (tx: Tx, given: Given) => Promise<Row[]>;
  /** The statement itself, to be sent at another moment. */
  readonly filled: (tx: Db, given: Given) => CompiledQuery<Row>;
}

type Slots<Given> = <Name extends keyof Given & string>(name: Name) => RawBuilder<Given[Name]>;

export function askedOften<Given extends Readonly<Record<string, unknown>>, Row>(
  build: (slot: Slots<Given>) => RawBuilder<Row>,
): AskedOften<Given, Row> {
  let compiled: CompiledQuery<Row> | undefined;
  const filled = (tx: Db, given: Given): CompiledQuery<Row> => {
    compiled ??= build((name) => sql`${new Slot(name)}`).compile(tx);
    return { ...compiled, parameters: compiled.parameters.map((value) => (value instanceof Slot ? (given[value.name] ?? null) : value)) };
  };
  return { filled, rows: async (tx, given) => (await tx.executeQuery<Row>(filled(tx, given))).rows };
}
