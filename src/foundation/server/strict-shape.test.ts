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
