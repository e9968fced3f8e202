import { expect, test } from "vitest";
import { proveBackups } from "#apps/server/proofs/prove-backups.ts";

// The long form: npm run prove -- backup
test("a backup killed in the middle never counts, the last one opens, and another machine gets every row", {
  timeout: 300_000,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { facts } = await proveBackups({ seed, rounds: 2, clients: 2 });
  expect({ seed, ...facts }).toMatchObject({ counted: 2, unopenable: 0, badBytesTaken: 0, wrongKeysTaken: 0, tablesDiffering: 0 });
});
