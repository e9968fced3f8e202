import { useCallback, useEffect, useRef, useState } from "react";
import type { Refused } from "#foundation/web/call.ts";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { CalendarDay } from "#foundation/words.ts";
import type { GoalId } from "#plan/goal.ts";
import { writeReport } from "../report.api.ts";
import type { Report, ReportWords } from "../report.ts";
// Brings the sentences of refusals with it: they are said by code, in no macro of their own.
import "../words/sentences.ts";

/** Where the draft stands: as the server has it, on its way, or typed here and not kept yet. */
export type Kept = "kept" | "on-its-way" | "not-kept";
type Draft = Pick<Report, "language" | "register" | "addressee" | "fromDay" | "untilDay" | "words">;

const A_PAUSE = 1_200;

/** The author’s words in an unsigned report as they are typed. Sent after a pause; a refusal never touches what was typed. */
export function useReportDraft(report: Report, again: () => void) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(report));
  const [kept, setKept] = useState<Kept>("kept");
  const [trouble, setTrouble] = useState<Refused | null>(null);
  const version = useRef(report.version);
  const sent = useRef(JSON.stringify(draftOf(report)));
  const line = useRef<Promise<boolean>>(Promise.resolve(true));
  const { send } = useDeed(writeReport, { refresh: [] });
  const sender = useRef(send);
  useEffect(() => {
    sender.current = send;
  });

  /** True when the server has exactly this draft. One at a time, so that no version overtakes another. */
  const keep = useCallback(
    (wanted: Draft): Promise<boolean> => {
      line.current = line.current.then(async () => {
        const text = JSON.stringify(wanted);
        if (sent.current === text) return true;
        setKept("on-its-way");
        const answer = await sender.current({ ids: { reportId: report.id }, input: { ...wanted, basedOn: version.current } });
        setTrouble(answer.ok ? null : answer.refusal);
        setKept(answer.ok ? "kept" : "not-kept");
        if (!answer.ok) return false;
        version.current = answer.value.version;
        sent.current = text;
        return true;
      });
      return line.current;
    },
    [report.id],
  );

  useEffect(() => {
    if (JSON.stringify(draft) === sent.current) return undefined;
    setKept("not-kept");
    const pause = setTimeout(() => void keep(draft), A_PAUSE);
    return () => clearTimeout(pause);
  }, [draft, keep]);

  const writeWords = (words: Partial<ReportWords>) => setDraft((now) => ({ ...now, words: { ...now.words, ...words } }));
  return {
    draft,
    kept,
    trouble,
    version: () => version.current,
    keep: () => keep(draft),
    writeWords,
    writeGoal: (goalId: GoalId, words: string) =>
      writeWords({ goals: [...draft.words.goals.filter((one) => one.goalId !== goalId), ...(words === "" ? [] : [{ goalId, words }])] }),
    writeAddressee: (addressee: string) => setDraft((now) => ({ ...now, addressee })),
    /** What the record says depends on these, so the report is read again as soon as they are kept. */
    change: async (change: Partial<Pick<Draft, "language" | "register"> & { fromDay: CalendarDay; untilDay: CalendarDay }>) => {
      const next = { ...draft, ...change };
      setDraft(next);
      if (await keep(next)) again();
    },
    /** Goes on from the version another window has kept: with the words typed here, or with those. */
    goOnFrom: (theirs: Report, whose: "mine" | "theirs") => {
      version.current = theirs.version;
      sent.current = JSON.stringify(draftOf(theirs));
      setTrouble(null);
      if (whose === "theirs") setDraft(draftOf(theirs));
      else void keep(draft);
    },
  };
}

const draftOf = ({ language, register, addressee, fromDay, untilDay, words }: Report): Draft => ({
  language,
  register,
  addressee,
  fromDay,
  untilDay,
  words,
});
