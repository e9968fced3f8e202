import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { NumberField } from "#foundation/web/Field.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { amountOf } from "../amount.ts";
import type { AssessmentId, Visit } from "../assessment.ts";
import { type BaselineTap, baselineResults, type NewBaseline } from "../baseline.ts";
import { type Recorder, recorderOf, runningSince } from "../recorder.ts";
import { standing } from "../tap.ts";
import look from "./Assessment.module.css";
import { DomainTag } from "./DomainTag.tsx";
import { useTaps } from "./use-taps.ts";

/** The recorder of one baseline in one visit: large targets, one tap then undo, and the number the taps come to. */
export function BaselineRecorder({
  assessmentId,
  baseline,
  visit,
  kept,
}: {
  assessmentId: AssessmentId;
  baseline: NewBaseline;
  visit: Visit;
  kept: readonly BaselineTap[];
}) {
  const { t } = useLingui();
  const { say } = useLanguage();
  const [typed, setTyped] = useState<number | string>("");
  const { taps, touch, waiting, refusal, again } = useTaps(assessmentId, visit.id, baseline, kept);
  const [result] = baselineResults(baseline.measure, [visit], taps);
  const made = standing(taps);
  const last = made.at(-1);
  const { title } = baseline;
  const number = typed === "" ? null : Number(typed);
  return (
    <section className={look.item} aria-label={title}>
      <div className={look.under}>
        <h3>{title}</h3>
        <DomainTag domain={baseline.domain} />
      </div>
      <div className={look.stack}>
        <p className={look.behaviour}>
          {baseline.condition}: {baseline.behaviour}
        </p>
        <p className={look.amount} aria-live="polite">
          {result === undefined ? <Trans>Not counted yet</Trans> : amountOf(baseline.measure, result, say)}
        </p>
        <Touches baseline={baseline} isRunning={runningSince(made) !== undefined} touch={touch} />
        <div className={look.bar}>
          <NumberField label={t`Or typed in afterwards`} min={0} value={typed} onChange={setTyped} w={180} />
          <Button
            disabled={number === null || Number.isNaN(number)}
            onClick={() => {
              touch({ kind: "value", value: number, source: "typed" });
              setTyped("");
            }}
          >
            <Trans>Keep this number</Trans>
          </Button>
          <Button
            variant="subtle"
            leftSection={<Icon of={Undo2} size={18} />}
            disabled={last === undefined}
            onClick={() => last && touch({ kind: "take-back", takesBack: last.id, source: "tap" })}
          >
            <Trans>Take the last back</Trans>
          </Button>
        </div>
        {waiting === 0 || refusal === null ? null : (
          <>
            <p className="so-small">
              <Plural value={waiting} one="# touch waits here and is not lost." other="# touches wait here and are not lost." />
            </p>
            <RefusalState refusal={refusal} again={again} />
          </>
        )}
      </div>
    </section>
  );
}

function Touches({
  baseline,
  isRunning,
  touch,
}: {
  baseline: NewBaseline;
  isRunning: boolean;
  touch: ReturnType<typeof useTaps>["touch"];
}) {
  const { say } = useLanguage();
  const { measure } = baseline;
  const recorder: Recorder = recorderOf({ measure, form: "single" });
  const tap = (kind: BaselineTap["kind"], level: BaselineTap["level"] = null) => touch({ kind, level, source: "tap" });
  const notThisTime = (
    <Button onClick={() => tap("no")}>
      <Trans>Not this time</Trans>
    </Button>
  );
  switch (recorder) {
    case "levels":
      return (
        <div className={look.recorder}>
          {(measure.method === "prompt" ? measure.levels : [])
            .filter((level) => level !== "NR" && level !== "R")
            .map((level) => (
              <Button key={level} variant="light" onClick={() => tap("yes", level)}>
                {say(`assessment.help-${level}`)}
              </Button>
            ))}
          <Button onClick={() => tap("no", "NR")}>{say("assessment.help-NR")}</Button>
          <Button onClick={() => tap("no", "R")}>{say("assessment.help-R")}</Button>
        </div>
      );
    case "chances":
    case "looks":
      return (
        <div className={look.recorder}>
          <Button variant="light" onClick={() => tap("yes")}>
            <Trans>Yes</Trans>
          </Button>
          {notThisTime}
        </div>
      );
    case "count":
      return (
        <div className={look.recorder}>
          <Button variant="light" onClick={() => tap("count")}>
            <Trans>One more</Trans>
          </Button>
        </div>
      );
    case "time":
      return (
        <div className={look.recorder}>
          <Button variant="light" onClick={() => tap(isRunning ? "stop" : "start")}>
            {isRunning ? <Trans>Stop</Trans> : <Trans>Start</Trans>}
          </Button>
        </div>
      );
    // Before therapy nothing is counted in these ways (`RECORDABLE_METHODS`).
    case "steps":
    case "pair":
    case "intervals":
    case "answer":
    case "scale":
    case "beats":
    case "typed":
      return null;
  }
}
