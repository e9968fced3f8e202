import { expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { carriedWords } from "./carried-words.ts";
import { NOTHING_TYPED, readForm, type Typed } from "./referral-form.ts";
import { mayGo, ReferralState } from "./referral.ts";

const TODAY = CalendarDay.parse("2026-12-01");
const FILLED: Typed = {
  ...NOTHING_TYPED,
  askedBy: "parent",
  askerName: "Amara",
  aboutName: "K.",
  reason: "She sings all day.",
  reachBy: "phone",
  phone: "613 555 0142",
  consent: "yes",
};
const read = (typed: Partial<Typed>) => readForm({ ...FILLED, ...typed }, TODAY);
const troubles = (typed: Partial<Typed>) => {
  const answer = read(typed);
  return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join(".")}: ${code}`);
};

test("initials are a name, and nobody is asked for a surname", () => {
  expect(read({})).toMatchObject({ ok: true, value: { aboutName: "K.", born: null } });
});

test("who asks for themselves need not write their name twice", () => {
  expect(read({ askedBy: "self", aboutName: "" })).toMatchObject({ ok: true, value: { aboutName: "Amara" } });
  expect(troubles({ aboutName: "" })).toEqual(["aboutName: missing"]);
});

test("words are kept as they were typed, line breaks and all", () => {
  const reason = "She sings.\n\n  « Encore ! »\t<b>every day</b>";
  expect(read({ reason })).toMatchObject({ ok: true, value: { reason } });
});

test("a year is enough, a day is welcome, tomorrow is not a birthday", () => {
  expect(["", "2017", "2016-02-29", "2026"].flatMap((born) => troubles({ born }))).toEqual([]);
  expect(["2017-02-29", "last spring", "17", "1623"].flatMap((born) => troubles({ born }))).toEqual(Array(4).fill("born: born-unreadable"));
  expect(["2027", "2026-12-02"].flatMap((born) => troubles({ born }))).toEqual(Array(2).fill("born: born-ahead"));
});

test("there is one way at least to answer, and it is the one they chose", () => {
  expect(troubles({ reachBy: "", phone: "" })).toEqual(["phone: no-way-to-reach"]);
  expect(troubles({ reachBy: "email" })).toEqual(["email: missing"]);
  expect(troubles({ reachBy: "email", email: "amara@" })).toEqual(["email: not-a-email"]);
  expect(troubles({ phone: "613 55" })).toEqual(["phone: phone-too-short"]);
  expect(troubles({ reachBy: "", phone: "", email: "amara@example.org" })).toEqual([]);
});

test("without their consent to be contacted nothing can be kept", () => {
  expect(troubles({ consent: "" })).toEqual(["consent: consent-needed"]);
});

test("an empty form names everything that is missing, once each", () => {
  const all = readForm(NOTHING_TYPED, TODAY);
  expect(all.ok ? [] : all.refusal.issues.map(({ path }) => path[0])).toEqual([
    "askedBy",
    "askerName",
    "aboutName",
    "reason",
    "phone",
    "consent",
  ]);
});

test("twenty thousand characters are too many, and it is said how many fit", () => {
  const answer = read({ reason: "x".repeat(20_000) });
  expect(answer).toMatchObject({ ok: false, refusal: { issues: [{ path: ["reason"], code: "too-big", values: { maximum: 2_500 } }] } });
});

test("a parent’s hopes are what the family would like; a nurse’s stand beside why they come", () => {
  const words = { reason: "He paces before supper.", hopes: "Calmer evenings.", loves: "La Bolduc", leaveOut: "" };
  expect(carriedWords({ ...words, askedBy: "relative" }).tellings).toEqual([
    { voice: "why-we-come", words: "He paces before supper." },
    { voice: "what-i-like", words: "La Bolduc" },
    { voice: "what-my-family-likes", words: "Calmer evenings." },
  ]);
  expect(carriedWords({ ...words, askedBy: "professional" }).tellings).toEqual([
    { voice: "why-we-come", words: "He paces before supper.\n\nCalmer evenings." },
    { voice: "what-i-like", words: "La Bolduc" },
  ]);
});

test("a card goes anywhere on the board and back; what is closed opens again, and who was accepted stays accepted", () => {
  expect(ReferralState.options.filter((to) => mayGo("new", to))).toEqual(["contacted", "assessing", "waiting", "accepted", "closed"]);
  expect(ReferralState.options.filter((to) => mayGo("waiting", to))).toEqual(["new", "contacted", "assessing", "accepted", "closed"]);
  expect(ReferralState.options.filter((to) => mayGo("closed", to))).toEqual(["new", "contacted", "assessing", "waiting"]);
  expect(ReferralState.options.filter((to) => mayGo("accepted", to))).toEqual([]);
});
