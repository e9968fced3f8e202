/** Before anything is timed: the product and the floor give the same answers about the same people. */
import { z } from "zod";
import type { Place, Program } from "./place.ts";
import { openWire } from "./wire-client.ts";
import type { Operation, Work } from "./works.ts";

const Chart = z.object({
  goals: z.array(z.object({ objectives: z.array(z.unknown()) })),
  lines: z.array(z.object({ values: z.array(z.number().nullable()) })),
  rests: z.array(z.object({ sessionId: z.string() })),
});
const FloorChart = z.object({
  goals: z.array(z.object({ objectives: z.array(z.unknown()) })),
  sessions: z.array(z.object({ id: z.string(), outcome: z.string(), values: z.record(z.string(), z.number()).nullable() })),
});
const Day = z.object({ sessions: z.array(z.object({ sessionId: z.string() })) });
const Absences = z.object({ clients: z.array(z.object({ absences: z.array(z.object({ sessionId: z.string() })) })) });
const FloorDay = z.array(z.object({ id: z.string() }));
const FloorAbsences = z.array(z.object({ clientId: z.string(), absences: z.array(z.object({ id: z.string() })) }));

/** What one work's answer comes down to, however it is written. */
const ESSENCE: Readonly<Record<Exclude<Work["name"], "W1">, { product: (body: unknown) => unknown; floor: (body: unknown) => unknown }>> = {
  W2: {
    product: (body) => {
      const { goals, lines, rests } = Chart.parse(body);
      const values = lines.flatMap((line) => line.values).filter((value) => value !== null);
      return {
        ...plan(goals),
        values: values.length,
        sum: sum(values),
        rests: rests.map(({ sessionId }) => sessionId).sort(),
      };
    },
    floor: (body) => {
      const { goals, sessions } = FloorChart.parse(body);
      const values = sessions.flatMap((session) => Object.values(session.values ?? {}));
      return {
        ...plan(goals),
        values: values.length,
        sum: sum(values),
        rests: sessions
          .filter(({ outcome }) => outcome === "absent")
          .map(({ id }) => id)
          .sort(),
      };
    },
  },
  W3: {
    product: (body) =>
      Day.parse(body)
        .sessions.map(({ sessionId }) => sessionId)
        .sort(),
    floor: (body) =>
      FloorDay.parse(body)
        .map(({ id }) => id)
        .sort(),
  },
  W4: {
    product: (body) =>
      Absences.parse(body)
        .clients.flatMap(({ absences }) => absences.map(({ sessionId }) => sessionId))
        .sort(),
    floor: (body) =>
      FloorAbsences.parse(body)
        .flatMap(({ absences }) => absences.map(({ id }) => id))
        .sort(),
  },
};

export interface Agreed {
  readonly work: Work["name"];
  readonly product: unknown;
  readonly floor: unknown;
}

export async function compareAnswers({ product, floor }: Place, works: readonly Work[], times: number): Promise<Agreed[]> {
  const found: Agreed[] = [];
  for (const work of works) {
    if (work.name === "W1") continue;
    const essence = ESSENCE[work.name];
    for (let time = 0; time < times; time++)
      found.push({
        work: work.name,
        product: essence.product(await answerOf(product, work.product)),
        floor: essence.floor(await answerOf(floor, work.floor)),
      });
  }
  return found;
}

/** Fails at the first difference: a faster wrong answer is worth nothing. */
export async function mustAgree(place: Place, works: readonly Work[]): Promise<void> {
  for (const { work, product, floor } of await compareAnswers(place, works, 5))
    if (JSON.stringify(product) !== JSON.stringify(floor))
      throw new Error(`${work}: the product says ${JSON.stringify(product)}, the floor ${JSON.stringify(floor)}`);
}

async function answerOf({ port }: Program, operation: Operation): Promise<unknown> {
  const wire = await openWire(port);
  const [request = ""] = operation();
  const { status, body } = await wire.ask(request).finally(() => wire.close());
  if (status !== 200) throw new Error(`answered ${status}: ${body.toString().slice(0, 300)}`);
  return JSON.parse(body.toString());
}

const plan = (goals: readonly { readonly objectives: readonly unknown[] }[]) => ({
  goals: goals.length,
  objectives: sum(goals.map((goal) => goal.objectives.length)),
});
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
