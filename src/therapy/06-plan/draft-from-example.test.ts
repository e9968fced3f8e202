import { describe, expect, it } from "vitest";
import bank from "#library/server/data/goal-bank.json" with { type: "json" };
import { ShippedGoal } from "#library/goal-bank.ts";
import { draftFromExample } from "./draft-from-example.ts";
import { wordingOf } from "./objective-draft.ts";
import { ObjectiveWording, targetFits } from "./objective.ts";
import { outOfReach } from "./reach.ts";

const family = { en: "Ilse asks for more.", fr: "Ilse en redemande.", further: [] };
const goals = ShippedGoal.array().parse(bank);
const draftOf = (id: string, nth = 0, nature = goals.find((goal) => goal.id === id)?.nature ?? "progressive") => {
  const example = goals.find((goal) => goal.id === id)?.objectives[nth];
  if (example === undefined) throw new Error(id);
  return draftFromExample(example, nature, family, "en");
};

describe("an example of the bank as the beginning of an objective", () => {
  it("brings its chances, its number, its help and its sessions", () => {
    expect(draftOf("G28")).toMatchObject({
      measure: { method: "prompt" },
      target: { maxHelp: "G", rule: { kind: "in-a-row", sessions: 3 } },
    });
    expect(draftOf("G27")).toMatchObject({ measure: { method: "pct", chances: 15 }, target: { value: 10.5 } });
    expect(draftOf("G01", 1)).toMatchObject({
      measure: { method: "rate", perMinutes: 10 },
      target: { value: 6, rule: { kind: "of-the-last", met: 3, sessions: 4 } },
    });
    expect(draftOf("G08")).toMatchObject({ measure: { method: "mts", chances: 20, everySeconds: 30 }, target: { value: 15 } });
  });

  it("begins a band for a maintaining goal", () => {
    expect(draftOf("G20")).toMatchObject({ measure: { chances: 5 }, target: { kind: "band", low: 4, high: 5 } });
  });

  it("never proposes what its own measure cannot give, nor what does not fit the nature", () => {
    for (const goal of goals)
      for (const example of goal.objectives) {
        const wording = ObjectiveWording.safeParse({ ...wordingOf(draftFromExample(example, goal.nature, family, "fr")), position: 0 });
        if (!wording.success) continue;
        expect(outOfReach(wording.data), `${goal.id}: ${example.until.en}`).toEqual([]);
        expect(targetFits(goal.nature, wording.data.target).ok).toBe(true);
      }
  });

  it("is complete for most examples, so that one tap is enough", () => {
    const all = goals.flatMap((goal) =>
      goal.objectives.map((example) =>
        ObjectiveWording.safeParse({ ...wordingOf(draftFromExample(example, goal.nature, family, "en")), position: 0 }),
      ),
    );
    expect(all.filter(({ success }) => success).length / all.length).toBeGreaterThan(0.7);
  });
});
