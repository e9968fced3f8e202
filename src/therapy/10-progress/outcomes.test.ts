import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FEWEST_CLIENTS, OUTCOME_STATES, outcomeGroups, type OutcomeRow, type OutcomeState, outcomeState } from "./outcomes.ts";
import { aReadingOf, anObjective } from "./record-makers.ts";

const rows = (states: readonly OutcomeState[], client = (place: number) => `client ${place}`): OutcomeRow[] =>
  states.map((state, place) => ({ clientId: client(place), state, keys: { domain: ["social"], setting: [""], intervention: [""] } }));
const social = (all: readonly OutcomeRow[]) => outcomeGroups(all).find(({ side }) => side === "domain");
const many = (state: OutcomeState, count: number): OutcomeState[] => Array.from({ length: count }, () => state);

describe("what is kept back", () => {
  test("a group of fewer than five clients shows nothing, however many objectives they have", () => {
    expect(social(rows(many("holding", 12), (place) => `client ${place % 4}`))).toMatchObject({
      clients: null,
      objectives: null,
      states: [],
    });
  });

  test("a state of fewer than five clients, and with it the smallest of the others, so that it cannot be worked out", () => {
    expect(social(rows([...many("holding", 7), ...many("improving", 5), ...many("declining", 2)]))?.states).toEqual([
      { state: "improving", objectives: null },
      { state: "declining", objectives: null },
      { state: "holding", objectives: 7 },
    ]);
  });

  test("with two kept back already nothing more has to go", () => {
    expect(social(rows([...many("holding", 7), ...many("improving", 2), ...many("declining", 2)]))?.states).toEqual([
      { state: "improving", objectives: null },
      { state: "declining", objectives: null },
      { state: "holding", objectives: 7 },
    ]);
  });

  test("whatever comes in, no number from fewer than five clients is shown, and none can be worked out from the sum", () => {
    const row = fc.record({ client: fc.integer({ min: 0, max: 12 }), state: fc.constantFrom(...OUTCOME_STATES) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (given) => {
        const all: OutcomeRow[] = given.flatMap(({ client, state }) => rows([state], () => `client ${client}`));
        for (const { side, key, clients, objectives, states } of outcomeGroups(all)) {
          const inGroup = all.filter((one) => one.keys[side].includes(key));
          const clientsWith = (state: OutcomeState) =>
            new Set(inGroup.filter((one) => one.state === state).map((one) => one.clientId)).size;
          if (clients !== null) expect(clients).toBeGreaterThanOrEqual(FEWEST_CLIENTS);
          for (const one of states) if (one.objectives !== null) expect(clientsWith(one.state)).toBeGreaterThanOrEqual(FEWEST_CLIENTS);
          const hidden = states.filter((one) => one.objectives === null);
          if (objectives !== null && hidden.length === 1) throw new Error("the one number kept back is the sum less the others");
        }
      }),
    );
  });
});

test("each nature has its own words for how it stands", () => {
  expect(outcomeState(aReadingOf([1, 2]))).toBe("too-early");
  const band = anObjective({ target: { kind: "band", low: 4, high: 8, above: "outside" } });
  expect(outcomeState(aReadingOf([6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6], band, "maintaining"))).toBe("holding");
  const limit = anObjective({ direction: "down", target: { kind: "limit", value: 4 } });
  expect(outcomeState(aReadingOf([1, 2, 3], limit, "preventive"))).toBe("limit-kept");
  expect(outcomeState(aReadingOf([1, 2, 9], limit, "preventive"))).toBe("limit-passed");
});
