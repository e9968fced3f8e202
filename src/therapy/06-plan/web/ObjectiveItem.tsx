import { Trans, useLingui } from "@lingui/react/macro";
import { Circle, CircleCheck, Flag, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Objective, ObjectiveStep } from "../objective.ts";
import look from "./GoalCard.module.css";
import { StatusChip } from "./StatusChip.tsx";
import { usePlanWords } from "./use-plan-words.ts";

/** One objective as the sentence it is, how it is measured, and which phase it is in. */
export function ObjectiveItem({
  objective,
  onChange,
  onPhase,
  children,
}: {
  objective: Objective;
  onChange: () => void;
  onPhase: () => void;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const { sentence, method } = usePlanWords();
  const { title } = objective;
  const phase = objective.phases.at(-1);
  const since = phase === undefined ? "" : day(phase.fromDay);
  const phaseName = phase === undefined ? "" : (phase.name ?? (phase.kind === "baseline" ? t`Baseline` : t`Intervention`));
  return (
    <section className={look.objective} aria-label={title}>
      <div>
        <p className={look.sentence}>{sentence(objective)}</p>
        <p className="so-small so-muted">
          {[method(objective.measure), phase === undefined ? t`no phase begun` : t`${phaseName} since ${since}`].join(" · ")}
        </p>
        <StatusChip status={objective.status} />
        <Course objective={objective} />
        {children}
      </div>
      <div className={look.tools}>
        <button type="button" data-writes className={look.tool} aria-label={t`Change: ${title}`} onClick={onChange}>
          <Icon of={Pencil} size={17} />
        </button>
        <button type="button" data-writes className={look.tool} aria-label={t`Begin a phase: ${title}`} onClick={onPhase}>
          <Icon of={Flag} size={17} />
        </button>
      </div>
    </section>
  );
}

/** From when to when, and the smaller steps on the way with what of them is reached. */
function Course({ objective: { beginsOn, dueOn, steps = [] } }: { objective: Objective }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const from = beginsOn == null ? null : day(beginsOn);
  const until = dueOn == null ? null : day(dueOn);
  const days = [from === null ? null : t`begins on ${from}`, until === null ? null : t`to be reached by ${until}`]
    .filter(Boolean)
    .join(", ");
  return (
    <>
      {days === "" ? null : <p className="so-small so-muted">{days}</p>}
      {steps.length === 0 ? null : (
        <ol className={look.steps} aria-label={t`Steps`}>
          {steps.map((step, nth) => (
            <li key={nth} data-reached={step.reachedOn !== null || undefined}>
              <Icon of={step.reachedOn === null ? Circle : CircleCheck} size={17} />
              <span>
                {step.words}{" "}
                <small className="so-muted">
                  <StepDay step={step} />
                </small>
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function StepDay({ step: { dueOn, reachedOn } }: { step: ObjectiveStep }) {
  const { day } = useLanguage();
  const reached = reachedOn === null ? null : day(reachedOn);
  const due = dueOn === null ? null : day(dueOn);
  if (reached !== null) return <Trans>reached on {reached}</Trans>;
  return due === null ? null : <Trans>by {due}</Trans>;
}
