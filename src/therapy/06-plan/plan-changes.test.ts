import { describe, expect, it } from "vitest";
import { type GoalOfPlan, PlanContent } from "./care-plan.ts";
import { planChanges } from "./plan-changes.ts";

const family = { en: "Ilse asks for more.", fr: "Ilse en redemande.", further: [] };
const id = (last: number) => `0198f000-0000-7000-8000-${String(last).padStart(12, "0")}`;
const objective = {
  id: id(2),
  version: 1,
  status: "active",
  phases: [],
  title: "Asks for more",
  condition: "When the song stops",
  behaviour: "asks for more",
  target: { kind: "criterion", value: 6, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
  measure: { method: "pct", chances: 10 },
  form: "single",
  direction: "up",
  familyWording: family,
  position: 0,
};
const goal = {
  id: id(1),
  bankGoal: null,
  version: 1,
  status: "active",
  statusReason: null,
  nature: "progressive",
  domain: "communicative",
  clinicalWording: "Functional communication",
  familyWording: family,
  objectives: [objective],
};
const way = { id: id(3), name: "Ask-and-play", method: "re-creative", familyReason: family, objectiveIds: [id(2)], status: "active" };
const terms = { times: 1, per: "week", minutes: 45, place: "Studio B", startsOn: "2026-03-02", reviewOn: "2026-06-02", words: "" };
const plan = (more: object = {}) => PlanContent.parse({ terms, goals: [goal], interventions: [way], ...more });
const withGoal = (more: object) => plan({ goals: [{ ...goal, ...more }] });
const withObjective = (more: object) => withGoal({ objectives: [{ ...objective, ...more }] });
const said = (now: PlanContent, before: PlanContent | null = plan()) => planChanges(before, now, (day) => day);

describe("what a version of the plan changed", () => {
  it("is nothing for the first, and nothing where nothing is different", () => {
    expect(said(plan(), null)).toEqual([]);
    expect(said(plan())).toEqual([]);
  });

  it.each([
    ["how often", { times: 2 }, "plan.changed-frequency"],
    ["per what", { per: "month" }, "plan.changed-frequency"],
    ["how long", { minutes: 30 }, "plan.changed-minutes"],
    ["where", { place: "At home" }, "plan.changed-place"],
    ["until when", { reviewOn: "2026-09-02" }, "plan.changed-review"],
    ["what else was agreed", { words: "Mother joins." }, "plan.changed-words"],
  ])("tells %s", (_, more, code) => {
    expect(said(plan({ terms: { ...terms, ...more } })).map((one) => one.code)).toEqual([code]);
  });

  it.each([
    ["reached, with its reason and nothing else", { status: "met", statusReason: "Also at home", clinicalWording: "w" }, ["plan.goal-met"]],
    ["no longer worked on", { status: "discontinued", statusReason: "Moved away" }, ["plan.goal-discontinued"]],
    ["paused", { status: "paused", statusReason: "In hospital" }, ["plan.goal-paused"]],
    ["worded otherwise", { clinicalWording: "Asks for things" }, ["plan.goal-reworded"]],
    ["of another nature", { nature: "maintaining" }, ["plan.goal-nature"]],
    ["told otherwise to the family", { familyWording: { ...family, fr: "Ilse demande." } }, ["plan.goal-family-reworded"]],
  ])("tells a goal %s", (_, more, codes) => {
    expect(said(withGoal(more)).map((one) => one.code)).toEqual(codes);
  });

  it("tells a goal that is new, and never one that began and ended between two versions", () => {
    const second = (status: GoalOfPlan["status"]) => plan({ goals: [goal, { ...goal, id: id(9), status, statusReason: "r" }] });
    expect(said(second("active")).map(({ code }) => code)).toEqual(["plan.goal-added"]);
    expect(said(second("discontinued"))).toEqual([]);
  });

  it.each([
    ["counted in another way", { measure: { method: "freq", unit: null } }, ["plan.objective-counted-anew"]],
    ["with another criterion", { target: { ...objective.target, value: 8 } }, ["plan.objective-criterion"]],
    ["worded otherwise", { behaviour: "asks for another" }, ["plan.objective-reworded"]],
    ["reached", { status: "met" }, ["plan.objective-met"]],
    ["with as many chances as one likes", { measure: { method: "pct", chances: 5 } }, []],
  ])("tells an objective %s", (_, more, codes) => {
    expect(said(withObjective(more)).map((one) => one.code)).toEqual(codes);
  });

  it("tells an intervention that is new, and one that is no longer used", () => {
    expect(said(plan({ interventions: [way, { ...way, id: id(8) }] })).map(({ code }) => code)).toEqual(["plan.intervention-added"]);
    expect(said(plan({ interventions: [{ ...way, status: "discontinued" }] })).map(({ code }) => code)).toEqual([
      "plan.intervention-ended",
    ]);
  });
});
