import fc from "fast-check";
import { expect, test } from "vitest";
import { applyDelta, deltaFrom, indexOf } from "./tar-delta.ts";

/** As an archive holds it: a block that says how long it is, and its content filled up to whole blocks. */
function entry(name: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(512);
  head.write(name);
  head.write(content.length.toString(8).padStart(11, "0"), 124);
  return Buffer.concat([head, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}
const tarOf = (files: readonly Uint8Array[]) =>
  Buffer.concat([...files.map((content, at) => entry(`file${at}`, content)), Buffer.alloc(1024)]);

test("any two copies: what changed, laid over the first, gives the second", async () => {
  const files = fc.array(fc.uint8Array({ minLength: 0, maxLength: 50_000 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(files, files, async (one, other) => {
      const [base, next] = [tarOf(one), tarOf([...one.slice(0, 3), ...other])];
      expect(applyDelta(base, await deltaFrom(await indexOf(base), next)).equals(next)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("a page changed in one file, and a file that grew before it, cost those blocks and no more", async () => {
  const noise = (length: number, seed: number) => Buffer.from(Array.from({ length }, (_, at) => (at * 31 + seed * 7 + (at >> 8)) & 255));
  const [grown, paged] = [noise(100_000, 1), noise(1_000_000, 2)];
  const base = tarOf([grown, paged]);
  const changed = Buffer.from(paged);
  changed[500_000] = 1 + (changed[500_000] ?? 0);
  const next = tarOf([Buffer.concat([grown, noise(3_000, 3)]), changed]);
  const delta = await deltaFrom(await indexOf(base), next);
  expect(applyDelta(base, delta).equals(next)).toBe(true);
  expect(delta.length).toBeLessThan(60_000);
});
