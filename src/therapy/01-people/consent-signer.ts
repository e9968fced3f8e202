/** Who may agree for a client. It follows from what each of the family may, and from capacity as it was judged; never from an age. */
import { ok, refuse, type Result } from "#foundation/result.ts";
import type { CapacityOutcome } from "./capacity.ts";
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

/** Who may say yes or no to a matter of which this was found: whoever can decide it does so, with help or without, and nobody in their place. */
export const agreeing = <One extends { readonly relation: string }>(
  people: readonly One[],
  found: CapacityOutcome | null,
): readonly One[] => (found === null ? people : people.filter(({ relation }) => (relation === "self") === (found !== "not-capable")));

export type MayNotSign = { readonly type: "may-not-sign" | "decides-themselves" | "found-not-capable" };

export function signingOf(people: readonly PossibleSigner[], signer: Signer, found: CapacityOutcome | null): Result<Signing, MayNotSign> {
  const asked =
    signer.as === "client"
      ? people.find(({ relation }) => relation === "self")
      : [...deciders(people), ...people.filter(({ mustAgree, keptAway }) => mustAgree && !keptAway)].find(
          ({ personId }) => personId === signer.personId,
        );
  if (!asked) return refuse({ type: "may-not-sign" });
  if (agreeing([asked], found).length === 0) return refuse({ type: signer.as === "client" ? "found-not-capable" : "decides-themselves" });
  const { personId, name, relation, ground } = asked;
  return ok({ personId, name, relation, capacity: signer.as === "client" ? signer.ground : ground });
}

/** Whoever must agree as well, besides the one who signs; where the client was found able to decide this, nobody. */
export const coSignersBeside = (
  people: readonly PossibleSigner[],
  personId: string,
  found: CapacityOutcome | null,
): readonly PossibleSigner[] => agreeing(people, found).filter((one) => one.mustAgree && !one.keptAway && one.personId !== personId);

/** A consent that was signed by somebody who could not sign it today: what was found since says that it is another's to give. It stands until somebody asks anew. */
export const isAnothersToGive = (signatures: readonly { readonly relation: string }[], found: CapacityOutcome | null): boolean =>
  signatures.length > 0 && agreeing(signatures, found).length === 0;
