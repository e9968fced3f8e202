import { expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { bankGoal, bankIntervention, librarySong } from "#library/server/library-data.ts";
import { ageOn } from "#people/client.ts";
import { targetFits } from "#plan/objective.ts";
import type { Sample } from "./sample.ts";
import { chartedValue } from "./sample-measure.ts";
import { demoSamples, LAST_SAMPLE_SESSION } from "./samples.ts";

const asWritten = demoSamples(CalendarDay.parse("2025-12-02"));
const clients = asWritten.clients;
const sample = (key: string): Sample => {
  const found = clients.find((it) => it.key === key);
  if (!found) throw new Error(`no sample ${key}`);
  return found;
};
const days = (it: Sample, came: boolean) =>
  it.sessions.filter((session) => (session.outcome === "came") === came).map((session) => session.day);
const charted = (it: Sample, objective: string): number[] =>
  it.sessions.flatMap((session) => {
    const measure = session.outcome === "came" ? session.measures[objective] : undefined;
    return measure ? [Math.round(chartedValue(measure) * 100) / 100] : [];
  });

test("there are six clients, and the last of their sessions was last week", () => {
  expect(clients.map((it) => it.key)).toEqual(["xerxes", "noor", "odile", "maya", "desmond", "henrik"]);
  expect(
    clients
      .flatMap((it) => it.sessions.map((session) => session.day))
      .sort()
      .at(-1),
  ).toBe(LAST_SAMPLE_SESSION);
});

test("a year later the same story is told of the same weekdays", () => {
  const later = demoSamples(CalendarDay.parse("2026-12-02")).clients;
  const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
  for (const [index, it] of clients.entries()) {
    const moved = later[index];
    expect(moved?.sessions.map((session) => weekday(session.day))).toEqual(it.sessions.map((session) => weekday(session.day)));
    expect(moved?.sessions[0]?.day).not.toBe(it.sessions[0]?.day);
  }
});

test("every session falls on a day of the client's plan", () => {
  for (const it of clients) {
    for (const { day } of it.sessions) expect(it.plan.weekdays).toContain(new Date(`${day}T00:00:00Z`).getUTCDay() || 7);
  }
});

test("every goal is one of the bank, and every intervention serves an objective of this plan", () => {
  for (const it of clients) {
    const objectives = it.goals.flatMap((goal) => goal.objectives.map((objective) => objective.key));
    expect(new Set(objectives).size).toBe(objectives.length);
    for (const goal of it.goals) {
      expect(bankGoal(goal.bankGoal)).toBeDefined();
      expect(goal.familyWording.fr).not.toContain("{name}");
      expect(goal.familyWording.en.startsWith(it.client.chosenName.replace("Baby ", "").split(" ")[0] ?? "")).toBe(true);
    }
    for (const intervention of it.interventions) {
      expect(intervention.bankIntervention === null || bankIntervention(intervention.bankIntervention) !== undefined).toBe(true);
      expect(objectives).toEqual(expect.arrayContaining(intervention.objectives));
    }
    expect([...new Set(it.interventions.flatMap((intervention) => intervention.objectives))].sort()).toEqual([...objectives].sort());
  }
});

test("every objective's target fits the nature of its goal", () => {
  for (const goal of clients.flatMap((it) => it.goals))
    for (const objective of goal.objectives) expect(targetFits(goal.nature, objective.target).ok).toBe(true);
});

test("a song that goes with an intervention is in the library", () => {
  const songs = clients.flatMap((it) => it.interventions.flatMap((intervention) => intervention.song ?? []));
  expect(songs.map((song) => librarySong(song)?.title)).toEqual(["À la claire fontaine"]);
});

test("Xerxes matched 2, then 4, then 5 of 15 vowels, and 11 on the last day; two weeks were missed", () => {
  const xerxes = sample("xerxes");
  expect(charted(xerxes, "O1")).toEqual([2, 4, 5, 4, 7, 8, 6, 9, 9, 11]);
  expect(days(xerxes, false)).toEqual(["2025-09-30", "2025-11-11"]);
});

test("Xerxes asked with sign and voice in 1 of 10 chances at first and in 6, 7 and 7 at the end, with a gesture or less", () => {
  expect(charted(sample("xerxes"), "O2")).toEqual([1, 2, 3, 2, 5, 5, 4, 6, 7, 7]);
});

test("a count with its time gives back the rate on the data sheet", () => {
  const measures = clients.flatMap((it) =>
    it.sessions.flatMap((session) => (session.outcome === "came" ? Object.values(session.measures) : [])),
  );
  const rates = measures.flatMap((measure) => (measure?.kind === "rate" ? [measure] : []));
  expect(rates).toHaveLength(19);
  for (const rate of rates) expect(chartedValue(rate)).toBeCloseTo(rate.shown, 1);
});

test("Odile completed 5 to 7 of 8 lines on six visits of eight", () => {
  const lines = charted(sample("odile"), "O1");
  expect(lines).toEqual([5, 6, 4, 7, 6, 3, 5, 6]);
  expect(lines.filter((line) => line >= 5 && line <= 7)).toHaveLength(6);
});

test("Odile's restless minutes fell by 10 or more on three of the last four visits", () => {
  expect(charted(sample("odile"), "O3").map((difference) => difference <= -600)).toEqual([
    false,
    true,
    false,
    true,
    true,
    false,
    true,
    true,
  ]);
});

test("Desmond's stride is his speed times 120 over his cadence", () => {
  for (const session of sample("desmond").sessions.filter((it) => it.outcome === "came")) {
    const reading = (name: string) => Number(session.readings.find((it) => it.name === name)?.value);
    const speed = session.measures.O1 ? chartedValue(session.measures.O1) : Number.NaN;
    expect((speed * 120) / reading("cadence after")).toBeCloseTo(reading("stride after"), 1);
  }
});

test("the group's members were in the room as often as its sessions say, Maya included", () => {
  const here = (day: string) =>
    asWritten.group.members.filter((member) => member.sessions.some((session) => session.day === day && session.category === null)).length;
  expect(asWritten.group.members).toHaveLength(5);
  expect(asWritten.group.memberKeys).toHaveLength(6);
  const held = sample("maya").sessions.flatMap((session) =>
    session.outcome === "came" ? [{ day: session.day, present: session.groupPresent }] : [],
  );
  expect(held).toHaveLength(8);
  expect(held.map(({ day }) => here(day) + 1)).toEqual(held.map(({ present }) => present));
});

test("no record of a group member names another one", () => {
  const names = asWritten.group.members.map((member) => member.chosenName);
  expect(names.filter((name) => JSON.stringify(sample("maya")).includes(name))).toEqual([]);
});

test("an absent member has no count: a gap, never a zero", () => {
  for (const { category, count } of asWritten.group.members.flatMap((member) => member.sessions))
    expect(category === null).toBe(count !== null);
});

test("every client is as old as their story says", () => {
  const ages = ["xerxes", "odile", "maya", "desmond", "henrik"].map((key) => ageOn(sample(key).client.bornOn, LAST_SAMPLE_SESSION));
  expect(ages).toEqual([10, 84, 15, 58, 67]);
});

test("Odile's record is kept in French, with French typography", () => {
  const text = JSON.stringify(sample("odile").sessions);
  expect(text).toContain("laissez-moi\u00a0»");
  expect(text).not.toMatch(/'| [;?!»]/);
});
