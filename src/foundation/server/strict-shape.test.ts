import { expect, test } from "vitest";
import { z } from "zod";
import { loosePlaces } from "./strict-shape.ts";

test("an object that lets unknown fields pass is found at every depth", () => {
  const loose = z.object({ a: z.string() });
  expect(loosePlaces(loose)).toEqual(["the whole"]);
  expect(loosePlaces(z.strictObject({ deep: z.strictObject({ list: z.array(loose) }) }))).toEqual(["deep.list[]"]);
  expect(loosePlaces(z.strictObject({ either: z.union([z.string(), loose]) }))).toEqual(["either"]);
  expect(loosePlaces(z.strictObject({ byName: z.record(z.string(), loose) }))).toEqual(["byName{}"]);
});

test("strict shapes pass", () => {
  expect(loosePlaces(z.strictObject({}))).toEqual([]);
  expect(
    loosePlaces(
      z.strictObject({
        a: z.array(z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("b") })])),
        c: z.record(z.string(), z.number()),
      }),
    ),
  ).toEqual([]);
});

test("a loose object is found inside whatever surrounds it", () => {
  const loose = z.object({ a: z.string() });
  for (const around of [
    z.strictObject({ it: loose.optional() }),
    z.strictObject({ it: loose.nullable() }),
    z.strictObject({ it: z.tuple([z.string(), loose]) }),
    z.strictObject({ it: loose.refine(() => true) }),
    z.strictObject({ it: loose.transform(({ a }) => a) }),
    z.strictObject({ it: loose.readonly() }),
    z.strictObject({ it: z.lazy(() => loose) }),
    z.strictObject({ it: z.looseObject({}) }),
    z.strictObject({ it: z.intersection(z.looseObject({ b: z.string() }), z.strictObject({ a: z.string() })) }),
  ])
    expect(loosePlaces(around)).toContain("it");
});

test("a shape that contains itself is looked at once", () => {
  interface Box {
    readonly boxes: readonly Box[];
  }
  const box: z.ZodType<Box> = z.strictObject({ boxes: z.array(z.lazy(() => box)) });
  expect(loosePlaces(box)).toEqual([]);
});
