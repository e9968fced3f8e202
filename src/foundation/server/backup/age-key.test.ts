import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { identityFrom, isRecipient, lock, newBackupKey, recipientOf, unlock, WrongBackupKey } from "./age-key.ts";

test("a key as it stands on the sheet is read back, however it is typed; one wrong letter is noticed", async () => {
  const { sheet, recipient } = await newBackupKey();
  expect(sheet).toMatch(/^([A-Z0-9]{4}-){14}[A-Z0-9]{2}$/);
  const identity = await identityFrom(` ${sheet.toLowerCase().replaceAll("-", " ")} `);
  if (identity === undefined) throw new Error("not read");
  expect(await recipientOf(identity)).toBe(recipient);
  expect(await identityFrom(`# created: today\n# public key: ${recipient}\n${identity}\n`)).toBe(identity);
  for (const at of [0, 7, 31, 66]) {
    const letter = sheet[at] === "Q" ? "P" : "Q";
    expect(await identityFrom(sheet.slice(0, at) + letter + sheet.slice(at + 1))).toBeUndefined();
  }
  expect(await identityFrom("")).toBeUndefined();
  expect([isRecipient(recipient), isRecipient("age1nonsense"), isRecipient(identity)]).toEqual([true, false, false]);
});

test("what is locked opens with its own key only, and not when a byte is wrong or the end is missing", async () => {
  const [mine, other] = [await newBackupKey(), await newBackupKey()];
  const [identity = "", foreign = ""] = [await identityFrom(mine.sheet), await identityFrom(other.sheet)];
  const words = Buffer.alloc(200_000, "Ilse sang, and Xerxes waited. ");
  const locked = await buffer(await lock(mine.recipient, Readable.from([words])));
  expect(locked.includes("Xerxes")).toBe(false);
  expect((await buffer(await unlock(identity, Readable.from([locked])))).equals(words)).toBe(true);
  await expect(unlock(foreign, Readable.from([locked]))).rejects.toThrow(WrongBackupKey);
  const flipped = Buffer.from(locked);
  flipped[100_000] = 255 - (flipped[100_000] ?? 0);
  await expect(unlock(identity, Readable.from([flipped])).then(buffer)).rejects.toThrow();
  await expect(unlock(identity, Readable.from([locked.subarray(0, 150_000)])).then(buffer)).rejects.toThrow();
});
