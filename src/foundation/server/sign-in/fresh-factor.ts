/** Signing and the keys of an account ask for a second factor that was proved just now, not this morning. */
import type { Actor } from "../door.ts";

const FRESH_FOR = 15 * 60_000;

/** Measured by the real clock, not the request's: a demo that pins its day must not make every factor old. */
export const hasFreshFactor = ({ factorAt }: Pick<Actor, "factorAt">, now = Date.now()): boolean =>
  factorAt !== null && now - Date.parse(factorAt) <= FRESH_FOR;
