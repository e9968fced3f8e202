import { useLingui } from "@lingui/react/macro";
import { Flag, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Objective } from "../objective.ts";
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
