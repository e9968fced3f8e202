import { expect, test } from "vitest";
import { PersonId } from "./person.ts";
import { agreeing, coSignersBeside, deciders, isAnothersToGive, type PossibleSigner, signingOf } from "./consent-signer.ts";

const id = (n: number) => PersonId.parse(`0198c0de-0000-7000-8000-00000000000${n}`);
const somebody = (n: number, of: Partial<PossibleSigner>): PossibleSigner => ({
  personId: id(n),
  name: `Person ${n}`,
  relation: "mother",
  decides: false,
  mustAgree: false,
  keptAway: false,
  ground: "",
  ...of,
});

const mother = somebody(1, { decides: true });
const father = somebody(2, { relation: "father", mustAgree: true });
const aunt = somebody(3, { relation: "other" });
const keptAway = somebody(4, { decides: true, mustAgree: true, keptAway: true });
const client = somebody(5, { relation: "self" });
const all = [mother, father, aunt, keptAway, client];

test("whoever decides may sign, and whoever must agree; nobody else of the family, and nobody an order keeps away", () => {
  expect(deciders(all)).toEqual([mother]);
  for (const one of [mother, father]) expect(signingOf(all, { as: "guardian", personId: id(all.indexOf(one) + 1) }, null).ok).toBe(true);
  for (const n of [3, 4, 5])
    expect(signingOf(all, { as: "guardian", personId: id(n) }, null)).toEqual({ ok: false, refusal: { type: "may-not-sign" } });
});

test("a client signs with the ground on which they decide this; a birthday is not asked", () => {
  expect(signingOf(all, { as: "client", ground: "Explained it back in her own words" }, null)).toEqual({
    ok: true,
    value: { personId: id(5), name: "Person 5", relation: "self", capacity: "Explained it back in her own words" },
  });
});

test("who must agree as well is asked besides whoever signs, and an order takes that away", () => {
  expect(coSignersBeside(all, id(1), null)).toEqual([father]);
  expect(coSignersBeside(all, id(2), null)).toEqual([]);
});

const asClient = { as: "client", ground: "Explained it back" } as const;
const asMother = { as: "guardian", personId: id(1) } as const;

test.each(["capable", "with-support"] as const)("a client found %s decides this, and nobody in their place or beside them", (found) => {
  expect(signingOf(all, asClient, found).ok).toBe(true);
  expect(signingOf(all, asMother, found)).toEqual({ ok: false, refusal: { type: "decides-themselves" } });
  expect(coSignersBeside(all, id(5), found)).toEqual([]);
  expect(agreeing(all, found)).toEqual([client]);
});

test("a client found not capable of this does not sign it; whoever decides does, and who must agree as well is asked", () => {
  expect(signingOf(all, asClient, "not-capable")).toEqual({ ok: false, refusal: { type: "found-not-capable" } });
  expect(signingOf(all, asMother, "not-capable").ok).toBe(true);
  expect(coSignersBeside(all, id(1), "not-capable")).toEqual([father]);
  expect(agreeing(all, "not-capable")).not.toContain(client);
});

test.each([
  ["a mother", "mother", "capable", true],
  ["a mother", "mother", "with-support", true],
  ["a mother", "mother", "not-capable", false],
  ["the client", "self", "not-capable", true],
  ["the client", "self", "capable", false],
  ["a mother", "mother", null, false],
] as const)("signed by %s (%s), and since then found %s: to be asked anew is %s", (_, relation, found, anew) => {
  expect(isAnothersToGive([{ relation }], found)).toBe(anew);
  expect(isAnothersToGive([], found)).toBe(false);
});
