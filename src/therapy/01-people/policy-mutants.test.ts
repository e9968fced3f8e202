/** The policy table told relation by relation, as a file that is read when it changes; and changed in every single place, to see that the file tells. */
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { type Action, decideBy, grantsOf, isAction } from "./access.ts";
import { type Asked, type Grant, POLICY, type Relation, RELATIONS } from "./policy.ts";

const ACTIONS = Object.keys(POLICY).filter(isAction);

/** Everything a condition may look at, in every combination. */
const CASES: readonly Asked[] = [undefined, true].flatMap((signed) =>
  [undefined, "somebody", "somebody else"].flatMap((authorId) =>
    [undefined, "referral", "consent", "learning"].map((of) => ({
      kind: "record",
      clientId: "a client",
      personId: "somebody",
      facts: { signed, authorId, of },
    })),
  ),
);

const shown = (grants: readonly Grant[], action: Action, relation: Relation, asked: Asked): string => {
  const answer = decideBy(grants, action, new Set([relation]), asked);
  return answer.allow ? `${answer.fields}${answer.rule.replace(/^[^#]*/, "")}` : "";
};
const told = (grants: readonly Grant[], action: Action): readonly (readonly string[])[] =>
  CASES.map((asked) => RELATIONS.map((relation) => shown(grants, action, relation, asked)));

const named = ({ facts: { signed, authorId, of } }: Asked): string =>
  [
    ...(signed ? ["signed"] : []),
    ...(authorId === undefined ? [] : [authorId === "somebody" ? "their own" : "somebody else’s"]),
    ...(of === undefined ? [] : [`of a ${String(of)}`]),
  ].join(" and ") || "nothing special";

// After a change of the table: npx vitest run src/therapy/01-people/policy-mutants.test.ts -u, then read what changed.
test("docs/rights-by-relation.csv says what each relation carries by itself, and is current", async () => {
  const rows = ACTIONS.flatMap((action) => {
    const lines = told(grantsOf(action), action).map((line) => line.join(","));
    return [...new Set(lines)].map((line) => {
      const cases = CASES.filter((_, nth) => lines[nth] === line);
      return `${action},${cases.length === CASES.length ? "always" : cases.map(named).join(" | ")},${line}`;
    });
  });
  await expect(`${[`right,when the record is,${RELATIONS.join(",")}`, ...rows].join("\n")}\n`).toMatchFileSnapshot(
    "../../../docs/rights-by-relation.csv",
  );
});

interface Mutant {
  readonly what: string;
  readonly action: Action;
  readonly grants: readonly Grant[];
}

const mutantsOf = (action: Action): Mutant[] => {
  const grants = grantsOf(action);
  return grants.flatMap((grant, nth) => {
    const instead = (what: string, changed: Grant): Mutant => ({
      what: `${action}#${nth}: ${what}`,
      action,
      grants: grants.with(nth, changed),
    });
    const { if: condition, fields: projection, any } = grant;
    const conditions = condition ? { if: condition } : {};
    return [
      ...RELATIONS.map((relation) =>
        any.includes(relation)
          ? instead(`without ${relation}`, { ...grant, any: any.filter((one) => one !== relation) })
          : instead(`also ${relation}`, { ...grant, any: [...any, relation] }),
      ),
      ...(condition ? [instead("without its condition", projection ? { any, fields: projection } : { any })] : []),
      ...(condition ? [instead("its condition turned round", { ...grant, if: (asked) => !condition(asked) })] : []),
      ...(projection ? [instead("the whole record", { any, ...conditions })] : []),
    ];
  });
};

/** What an earlier line gives already, a later one gives again without any difference. */
const changesNothing = ({ what, action, grants }: Mutant): boolean => {
  const [, nth = "0", relation = ""] = /#(\d+): also (.*)/.exec(what) ?? [];
  const earlier = grantsOf(action).slice(0, Number(nth));
  const changed = grants[Number(nth)];
  return CASES.every(
    (asked) =>
      !(changed?.if?.(asked) ?? true) || earlier.some((grant) => grant.any.some((one) => one === relation) && (grant.if?.(asked) ?? true)),
  );
};

test("every possible change of the table is told by the file", () => {
  const possible = ACTIONS.flatMap(mutantsOf).filter((mutant) => !changesNothing(mutant));
  expect(possible.length).toBeGreaterThan(1_500);
  const silent = possible.filter(({ action, grants }) => isDeepStrictEqual(told(grants, action), told(grantsOf(action), action)));
  expect(silent.map(({ what }) => what)).toEqual([]);
});
