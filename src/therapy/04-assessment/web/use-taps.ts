import { useEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { deviceMoment, steadyMs } from "#foundation/web/device-moment.ts";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { sendTaps } from "../assessment.api.ts";
import type { AssessmentId, VisitId } from "../assessment.ts";
import { BaselineTap, type NewBaseline } from "../baseline.ts";
import { together } from "../recorder.ts";

/** Touches the server does not have yet, by assessment. They outlive the part of the page and never the tab. */
const unsent = new Map<string, BaselineTap[]>();
const stay = (event: BeforeUnloadEvent) => {
  if ([...unsent.values()].some((taps) => taps.length > 0)) event.preventDefault();
};
if (typeof addEventListener === "function") addEventListener("beforeunload", stay);

type Touched = Pick<BaselineTap, "kind" | "source"> & Partial<Pick<BaselineTap, "level" | "value" | "takesBack">>;

/** Each touch counts at once on the screen, is sent, and waits for the next try when it could not be. */
export function useTaps(assessmentId: AssessmentId, visitId: VisitId, baseline: NewBaseline, kept: readonly BaselineTap[]) {
  const [waiting, setWaiting] = useState<readonly BaselineTap[]>(unsent.get(assessmentId) ?? []);
  const { send, sending, refusal } = useDeed(sendTaps, { refresh: ["assessment"] });
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const keepWaiting = (taps: BaselineTap[]) => {
    unsent.set(assessmentId, taps);
    setWaiting(taps);
  };
  const sendWaiting = () => {
    line.current = line.current.then(async () => {
      const taps = (unsent.get(assessmentId) ?? []).slice(0, 100);
      if (taps.length === 0) return;
      const answer = await send({ ids: { assessmentId }, input: { taps } });
      if (!answer.ok) return;
      const done = new Set(answer.value.kept);
      keepWaiting((unsent.get(assessmentId) ?? []).filter(({ id }) => !done.has(id)));
    });
  };
  const first = useRef(sendWaiting);
  useEffect(() => first.current(), []);

  return {
    taps: together(kept, waiting).filter((tap) => tap.baselineId === baseline.id && tap.visitId === visitId),
    waiting: waiting.length,
    sending,
    refusal,
    again: sendWaiting,
    touch: ({ kind, source, level = null, value = null, takesBack = null }: Touched) => {
      const tap = BaselineTap.parse({
        id: uuidv7(),
        baselineId: baseline.id,
        visitId,
        kind,
        level,
        value,
        part: null,
        takesBack,
        at: deviceMoment(),
        steadyMs: source === "typed" ? null : steadyMs(),
        source,
      });
      keepWaiting([...(unsent.get(assessmentId) ?? []), tap]);
      sendWaiting();
    },
  };
}
