/** The policy table with one thing changed, again and again: a change that no question of the matrix notices would be one that nobody notices. */
import { isDeepStrictEqual } from "node:util";
import { type Action, type Answer, decideBy, grantsOf, isAction } from "#people/access.ts";
import { type Asked, type Grant, POLICY, type Relation, RELATIONS } from "#people/policy.ts";

export interface Judgement {
  readonly action: Action;
  readonly relations: ReadonlySet<string>;
  readonly asked: Asked;
  readonly answer: Answer;
}

interface Mutant {
  readonly what: string;
  readonly action: Action;
  readonly grants: readonly Grant[];
  /** Only where somebody who is this was asked about could it be noticed: the doors let nobody else come that far. */
  readonly concerns: (judgement: Judgement) => boolean;
}

/** How many tables were tried, and those that answered every question as the true one does. */
export function survivors(judgements: readonly Judgement[]): { readonly tried: number; readonly alive: readonly string[] } {
  const byAction = new Map<Action, Judgement[]>();
  for (const judgement of judgements) {
    const list = byAction.get(judgement.action);
    if (list) list.push(judgement);
    else byAction.set(judgement.action, [judgement]);
  }
  const possible = Object.keys(POLICY)
    .filter(isAction)
    .flatMap(mutantsOf)
    .filter(({ action, concerns }) => (byAction.get(action) ?? []).some(concerns));
  const alive = possible.filter(({ action, grants }) =>
    (byAction.get(action) ?? []).every(({ relations, asked, answer }) =>
      isDeepStrictEqual(decideBy(grants, action, relations, asked), answer),
    ),
  );
  return { tried: possible.length, alive: alive.map(({ what }) => what) };
}

function mutantsOf(action: Action): Mutant[] {
  const grants = grantsOf(action);
  return grants.flatMap((grant, nth) => {
    const instead = (what: string, changed: Grant, concerns: Mutant["concerns"]): Mutant => ({
      what: `${action}#${nth}: ${what}`,
      action,
      grants: grants.with(nth, changed),
      concerns,
    });
    const asks = (relation: Relation) => (judgement: Judgement) => judgement.relations.has(relation);
    const among = ({ relations }: Judgement) => grant.any.some((relation) => relations.has(relation));
    return [
      ...RELATIONS.map((relation) =>
        grant.any.includes(relation)
          ? instead(`without ${relation}`, { ...grant, any: grant.any.filter((one) => one !== relation) }, asks(relation))
          : instead(`also ${relation}`, { ...grant, any: [...grant.any, relation] }, asks(relation)),
      ),
      ...(grant.if ? [instead("without its condition", { any: grant.any, ...(grant.fields ? { fields: grant.fields } : {}) }, among)] : []),
      ...(grant.if ? [instead("its condition turned round", { ...grant, if: (asked) => !grant.if?.(asked) }, among)] : []),
      ...(grant.fields ? [instead("the whole record", { any: grant.any, ...(grant.if ? { if: grant.if } : {}) }, among)] : []),
    ];
  });
}
