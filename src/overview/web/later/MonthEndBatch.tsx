import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { FileStack, Square } from "lucide-react";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { call } from "#foundation/web/call.ts";
import { ErrorState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { draftMonthEnd } from "#family/month-end.api.ts";
import type { Month, MonthEndItem } from "#family/month-end.ts";
import { ReportId } from "#report/report.ts";
import { Bar } from "./QueueSigns.tsx";
import look from "./month-end.module.css";

interface Course {
  readonly done: number;
  readonly of: number;
  readonly running: boolean;
  /** What could not be made, each in a sentence. */
  readonly troubles: readonly { readonly clientId: string; readonly words: string }[];
}

/** Drafts and sets all that are open, one after the other. Stopped at any moment it goes on where it was: what is made is made. */
export function MonthEndBatch({ items, month }: { items: readonly MonthEndItem[]; month: Month }) {
  const { t } = useLingui();
  const { say } = useLanguage();
  const queries = useQueryClient();
  const [course, setCourse] = useState<Course | null>(null);
  const stopped = useRef(false);
  const [prepared, setPrepared] = useState<ReadonlySet<string>>(new Set());
  const open = items.filter(({ state, clientId }) => (state === "waiting" || state === "draft") && !prepared.has(clientId));

  const run = async () => {
    stopped.current = false;
    let done = 0;
    const troubles: Course["troubles"][number][] = [];
    const tell = (running: boolean) => setCourse({ done, of: open.length, running, troubles: [...troubles] });
    tell(true);
    for (const { clientId, chosenName, language } of open) {
      if (stopped.current) break;
      const made = await call(draftMonthEnd, {
        ids: { clientId },
        input: { id: ReportId.parse(uuidv7()), month, language },
        key: uuidv7(),
      });
      if (!made.ok) troubles.push({ clientId, words: `${chosenName}: ${say(made.refusal.type, made.refusal.values)}` });
      else if (made.value.letters !== "")
        troubles.push({ clientId, words: `${chosenName}: ${say("letters-cannot-be-printed", { letters: made.value.letters })}` });
      if (made.ok) setPrepared((now) => new Set(now).add(clientId));
      // Without a connection the others would not fare better: it stops, and goes on when asked.
      if (!made.ok && (made.refusal.type === "offline" || made.refusal.type === "server-trouble")) break;
      done += 1;
      tell(true);
    }
    tell(false);
    await queries.invalidateQueries({ queryKey: ["month-end"] });
  };

  if (course?.running === true) {
    const { done, of } = course;
    return (
      <>
        <div className={look.progress}>
          <p className={look.count}>
            <Trans>
              Prepared {done} of {of}
            </Trans>
          </p>
          <div role="progressbar" aria-label={t`Preparing the reports`} aria-valuenow={done} aria-valuemin={0} aria-valuemax={of}>
            <Bar done={done} of={of} />
          </div>
        </div>
        <Button leftSection={<Icon of={Square} size={18} />} onClick={() => (stopped.current = true)}>
          <Trans>Stop</Trans>
        </Button>
      </>
    );
  }
  return (
    <>
      {open.length === 0 ? null : (
        <Button leftSection={<Icon of={FileStack} />} onClick={() => void run()} data-writes="">
          {course === null ? <Trans>Prepare all drafts</Trans> : <Trans>Go on preparing</Trans>}
        </Button>
      )}
      {course === null || course.troubles.length === 0 ? null : (
        <ErrorState happened={course.troubles.map(({ words }) => words).join(" ")} kept={<Trans>All others are prepared.</Trans>} />
      )}
    </>
  );
}
