/** Who may agree for a client. It follows from what each of the family may, and from capacity as it was judged; never from an age. */
import { ok, refuse, type Result } from "#foundation/result.ts";
import type { Signer } from "./consent.ts";

/** Somebody around the client today. */
export interface PossibleSigner {
  readonly personId: string;
  readonly name: string;
  /** A relationship of the family, or "self". */
  readonly relation: string;
  /** Decides with or for the client. */
  readonly decides: boolean;
  /** Has to agree besides whoever decides. */
  readonly mustAgree: boolean;
  readonly keptAway: boolean;
  /** What was written down about this person's capacity or right; empty when nothing was. */
  readonly ground: string;
}

export interface Signing {
  readonly personId: string;
  readonly name: string;
  readonly relation: string;
  readonly capacity: string;
}

/** Of the family, whoever decides and is not kept away by an order. */
export const deciders = (people: readonly PossibleSigner[]): readonly PossibleSigner[] =>
  people.filter(({ relation, decides, keptAway }) => relation !== "self" && decides && !keptAway);

export function signingOf(people: readonly PossibleSigner[], signer: Signer): Result<Signing, { readonly type: "may-not-sign" }> {
  const found =
    signer.as === "client"
      ? people.find(({ relation }) => relation === "self")
      : [...deciders(people), ...people.filter(({ mustAgree, keptAway }) => mustAgree && !keptAway)].find(
          ({ personId }) => personId === signer.personId,
        );
  if (!found) return refuse({ type: "may-not-sign" });
  const { personId, name, relation, ground } = found;
  return ok({ personId, name, relation, capacity: signer.as === "client" ? signer.ground : ground });
}

/** Whoever must agree as well, besides the one who signs. */
export const coSignersBeside = (people: readonly PossibleSigner[], personId: string): readonly PossibleSigner[] =>
  people.filter((one) => one.mustAgree && !one.keptAway && one.personId !== personId);
