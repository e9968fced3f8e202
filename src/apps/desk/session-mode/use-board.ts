import { useEffect, useState } from "react";
import type { Board, Out } from "./board-out.ts";

/** The board that was out when this device was last open here: null = none, undefined = not read yet. */
export function useKeptBoard(sessionId: string, clientId: string): Out | null | undefined {
  const [out, setOut] = useState<Out | null>();
  useEffect(() => {
    let stays = true;
    void import("./board-out.ts")
      .then(({ boardHere }) => boardHere(sessionId, clientId))
      .catch((error: unknown) => (reportError(error), null))
      .then((kept) => (stays ? setOut(kept) : undefined));
    return () => {
      stays = false;
    };
  }, [sessionId, clientId]);
  return out;
}

type Place = Pick<Out, "sessionId" | "clientId">;

/** The board in the client’s hands, if any. It is on the disk before anything can be chosen, so that no way round leads back. */
export function useBoard({ sessionId, clientId }: Place, kept: Out | null) {
  const [board, setBoard] = useState<Board | null>(kept);
  const [before, setBefore] = useState(kept?.chosen ?? null);
  const keep = async (next: Board, chosen: number | null) => {
    const { keepBoard } = await import("./board-out.ts");
    await keepBoard({ ...next, sessionId, clientId, chosen });
  };
  return {
    board,
    before,
    handOver: (next: Board) => {
      setBoard(next);
      setBefore(null);
      void keep(next, null).catch(reportError);
    },
    chose: (nth: number) => (board === null ? Promise.resolve() : keep(board, nth)),
    back: () => {
      setBoard(null);
      void import("./board-out.ts").then(({ boardIsBack }) => boardIsBack()).catch(reportError);
    },
  };
}
