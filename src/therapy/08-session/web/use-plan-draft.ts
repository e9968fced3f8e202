import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { issuesOf } from "#foundation/issues.ts";
import { store } from "#foundation/web/device.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { shelf } from "#foundation/web/shelf.ts";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { SessionId } from "#schedule/series.ts";
import { planSession, readSessionPlan } from "../session-plan.api.ts";
import { ActivityDraft, type PlanPage } from "./plan-page.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";

const { songs, materials } = readSessionPlan.output.shape;
/** With what was learned of songs and interventions while writing, so that it reads the same when it is opened again. */
const Draft = z.object({ basedOn: z.int(), activities: z.array(ActivityDraft), songs, materials });
type Draft = z.output<typeof Draft>;
type Learned = Partial<Pick<Draft, "songs" | "materials">>;
const draftShelf = shelf("plan-draft", Draft);
const A_PAUSE = 400;

/**
 * The plan being written. Until it is kept by the practice it lies on this device, so that a closed lid, a lost connection or somebody who was
 * quicker takes nothing away.
 */
export function usePlanDraft(sessionId: SessionId, read: PlanPage, onKept: () => void) {
  const { say } = useLanguage();
  const { send, sending, refusal, forget } = useDeed(planSession, { refresh: ["session-plan"] });
  const version = read.plan?.version ?? 0;
  const kept = read.plan?.activities ?? [];
  const [draft, setDraft] = useState<Draft | null>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [looked, setLooked] = useState(false);
  const activities: readonly ActivityDraft[] = draft?.activities ?? kept;
  const page: PlanPage = {
    ...read,
    songs: [...read.songs, ...(draft?.songs ?? [])],
    materials: [...read.materials, ...(draft?.materials ?? [])],
  };

  useEffect(() => {
    void draftShelf.get(store, sessionId).then((found) => {
      if (found !== undefined) setDraft((now) => now ?? found);
      setLooked(true);
    });
  }, [sessionId]);

  const latest = useRef(draft);
  latest.current = draft;
  const keepHere = () => {
    const now = latest.current;
    return now === null
      ? draftShelf.forget(store, ({ key }) => key === sessionId)
      : draftShelf.put(store, sessionId, sessionId, now, new Date().toISOString());
  };
  useEffect(() => {
    if (!looked) return undefined;
    const pause = setTimeout(() => void keepHere(), A_PAUSE);
    return () => {
      clearTimeout(pause);
      void keepHere();
    };
    // The session never changes while this page stands.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [draft, looked]);

  const change = (next: readonly ActivityDraft[], learned: Learned = {}) => {
    setErrors({});
    setDraft({
      basedOn: draft?.basedOn ?? version,
      activities: [...next],
      songs: [...(draft?.songs ?? []), ...(learned.songs ?? [])],
      materials: [...(draft?.materials ?? []), ...(learned.materials ?? [])],
    });
  };

  const keep = async (): Promise<boolean> => {
    const input = { basedOn: draft?.basedOn ?? version, activities: [...activities] };
    const checked = planSession.input.safeParse(input);
    if (!checked.success) {
      const found = issuesOf(checked.error, input).toReversed();
      setErrors(Object.fromEntries(found.map(({ path, code, values }) => [path.slice(1).join("."), say(code, values)])));
      return false;
    }
    const answer = await send({ ids: { sessionId }, input: checked.data });
    if (!answer.ok) return false;
    setDraft(null);
    onKept();
    return true;
  };

  return {
    page,
    activities,
    change,
    keep,
    sending,
    refusal,
    /** By activity and field, "2.minutes". */
    errors,
    isUnsaved: draft !== null,
    /** Somebody kept another version since this one was begun. */
    isBehind: draft !== null && draft.basedOn !== version,
    putOnTop: () => {
      forget();
      setDraft((now) => (now === null ? null : { ...now, basedOn: version }));
    },
    drop: () => {
      forget();
      setErrors({});
      setDraft(null);
    },
  };
}
export type PlanDraft = ReturnType<typeof usePlanDraft>;
