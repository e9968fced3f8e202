/** Asks the policy table: may somebody who is this to a record do that with it, and how much of it do they see. */
import { type Asked, CARE, type Grant, LAID_ASIDE, OF_FAMILY, POLICY, WRITES } from "./policy.ts";

export type Action = keyof typeof POLICY;

export const isAction = (action: string): action is Action => Object.hasOwn(POLICY, action);

export const grantsOf = (action: Action): readonly Grant[] => POLICY[action];

/** What is still done with a record laid aside: it is read and exported, what somebody may is settled, and what is taken back or warns must never wait. */
const STAYS_OPEN: ReadonlySet<Action> = new Set<Action>([
  "client.read",
  "client.merge",
  "people.read",
  "people.write",
  "story.read",
  "safety.write",
  "intake.read",
  "consent.read",
  "consent.withdraw",
  "capacity.read",
  "assessment.read",
  "plan.read",
  "session.read",
  "note.read",
  "progress.read",
  "report.read",
  "file.read",
  "family.read",
  "family.share",
  "portal.read",
  "record.export",
]);

/** A record laid under another of the same person is closed to everything else, whoever asks. */
export const isClosedAside = (action: Action, relations: ReadonlySet<string>): boolean =>
  relations.has(LAID_ASIDE) && !STAYS_OPEN.has(action);

/** The actions of the family's own door; only for these does a list ask whose family somebody is. */
export const isForFamily = (action: Action): boolean =>
  grantsOf(action).some(({ any }) => any.some((relation) => OF_FAMILY.includes(relation) || WRITES.includes(relation)));

/** What has to be agreed to before this action is open to whoever is this to the client; the table above alone never opens it. */
export function waitsForConsent(action: Action, relations: ReadonlySet<string>): "open-portal" | "work-as-intern" | undefined {
  if (isForFamily(action)) return "open-portal";
  const parts = CARE.filter((relation) => relations.has(relation));
  return parts.length > 0 && parts.every((relation) => relation === "care:intern") ? "work-as-intern" : undefined;
}

export type Answer =
  | { readonly allow: true; readonly rule: string; readonly fields: string }
  | { readonly allow: false; readonly rule: string };

/** What the table says. */
export const decide = (action: Action, relations: ReadonlySet<string>, asked: Asked): Answer =>
  decideBy(grantsOf(action), action, relations, asked);

/** The first grant that this person's relations carry and whose condition holds; otherwise a refusal. */
export function decideBy(grants: readonly Grant[], action: Action, relations: ReadonlySet<string>, asked: Asked): Answer {
  const index = grants.findIndex((grant) => grant.any.some((relation) => relations.has(relation)) && (grant.if?.(asked) ?? true));
  const grant = grants[index];
  return grant ? { allow: true, rule: `${action}#${index}`, fields: grant.fields ?? "whole" } : { allow: false, rule: `${action}#none` };
}

/** A person who is nothing to a client must not even learn that the record exists; to the family a staff page does not exist either. */
export const maySee = (relations: ReadonlySet<string>, asked: Asked): boolean =>
  asked.clientId === null || decide("client.read", relations, asked).allow;
