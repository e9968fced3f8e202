import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { RefusedBy } from "#foundation/web/call.ts";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { moveReferral, takeBackMove } from "../referral.api.ts";
import type { OpenState, ReferralId, ReferralState } from "../referral.ts";

interface Standing {
  readonly id: ReferralId;
  readonly position: number;
}

export interface Moved {
  readonly id: ReferralId;
  readonly position: number;
  readonly aboutName: string;
  readonly to: ReferralState;
}

export interface Moves {
  readonly move: (it: Standing & { readonly aboutName: string }, to: OpenState) => Promise<boolean>;
  readonly takeBack: (it: Standing) => Promise<boolean>;
  readonly sending: boolean;
  readonly refusal: RefusedBy<typeof moveReferral> | RefusedBy<typeof takeBackMove> | null;
  /** What was moved last, until it is taken back or forgotten. */
  readonly last: Moved | null;
  readonly forget: () => void;
}

/** Moving cards, and taking a move back. */
export function useMoves(): Moves {
  const move = useDeed(moveReferral, { refresh: ["referral"] });
  const back = useDeed(takeBackMove, { refresh: ["referral"] });
  const [last, setLast] = useState<Moved | null>(null);
  const [forget] = useState(() => () => setLast(null));
  return {
    move: async ({ id, position, aboutName }, to) => {
      back.forget();
      const done = await move.send({ ids: { referralId: id }, input: { id: uuidv7(), basedOn: position, to } });
      if (done.ok) setLast({ id, position: position + 1, aboutName, to });
      return done.ok;
    },
    takeBack: async ({ id, position }) => {
      move.forget();
      const done = await back.send({ ids: { referralId: id }, input: { id: uuidv7(), basedOn: position } });
      setLast(null);
      return done.ok;
    },
    sending: move.sending || back.sending,
    refusal: move.refusal ?? back.refusal,
    last,
    forget,
  };
}
