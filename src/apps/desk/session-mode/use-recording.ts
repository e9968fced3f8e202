import { useEffect, useState } from "react";
import type { Room } from "#overview/overview.api.ts";
import type { UnderWay } from "#session/web/recording/record.ts";

type Trouble = "not-allowed" | "lost";
type MayRecord = Room["mayRecord"][number];

/** One recording at a time. Nothing of it is loaded before somebody presses, and it ends with the room. */
export function useRecording(room: Room) {
  const [underWay, setUnderWay] = useState<UnderWay | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [beginning, setBeginning] = useState(false);
  useEffect(() => (underWay === null ? undefined : () => void underWay.stop().catch(reportError)), [underWay]);
  const lost = () => {
    setUnderWay(null);
    setTrouble("lost");
  };
  return {
    underWay,
    trouble,
    beginning,
    start: async ({ medium, use }: MayRecord) => {
      if (medium === "photo" || underWay !== null || beginning) return;
      setBeginning(true);
      setTrouble(null);
      try {
        const { record } = await import("#session/web/recording/record.ts");
        const { sessionId, clientId, chosenName } = room;
        setUnderWay(await record({ sessionId, clientId, chosenName, medium, use }, lost));
      } catch {
        setTrouble("not-allowed");
      } finally {
        setBeginning(false);
      }
    },
    stop: () => setUnderWay(null),
  };
}
export type RecordingHere = ReturnType<typeof useRecording>;
