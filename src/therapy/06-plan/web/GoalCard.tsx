import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Collapse, Menu } from "@mantine/core";
import { ChevronDown, ChevronRight, Ellipsis, Plus } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { DomainTag } from "#assessment/web/DomainTag.tsx";
import { NatureTag } from "#assessment/web/NatureTag.tsx";
import type { ClientId } from "#people/client.ts";
import type { Goal } from "../goal.ts";
import type { Intervention } from "../intervention.ts";
import type { Objective } from "../objective.ts";
import type { Conflict } from "../safety-conflict.ts";
import { familyWordsIn } from "../wording.ts";
import look from "./GoalCard.module.css";
import { GoalWordingForm } from "./GoalForm.tsx";
import { GoalStatusForm } from "./GoalStatusForm.tsx";
import { InterventionWordingForm, NewInterventionForm } from "./InterventionForm.tsx";
import { InterventionItem } from "./InterventionItem.tsx";
import { ObjectiveWordingForm } from "./ObjectiveForm.tsx";
import type { Counted } from "./ObjectivePreview.tsx";
import { ObjectiveWithExamples } from "./ObjectiveWithExamples.tsx";
import { ObjectiveItem } from "./ObjectiveItem.tsx";
import { PhaseForm } from "./PhaseForm.tsx";
import { StatusChip } from "./StatusChip.tsx";

/** Something to do as it stands in the form or in the plan. */
export type PlannedHere = Pick<Intervention, "name" | "music" | "chart" | "bankIntervention">;

interface PlanOfClient {
  readonly clientId: ClientId;
  readonly chosenName: string;
  readonly today: string;
  /** Every objective of the client: an intervention may serve several goals. */
  readonly objectives: readonly Objective[];
  readonly interventions: readonly Intervention[];
  readonly again: () => void;
  /** What of something planned goes against the safety card. */
  readonly conflicts: (planned: PlannedHere) => readonly Conflict[];
  /** The last sessions of an objective at a glance; drawn by whoever knows them. */
  readonly glance: (objective: Objective) => ReactNode;
  /** What was counted of it so far. */
  readonly counted: (objective: Objective) => Counted | undefined;
}

type Doing =
  | { readonly what: "goal" | "status" | "new-objective" | "new-intervention" }
  | { readonly what: "objective" | "phase"; readonly id: string }
  | { readonly what: "intervention"; readonly id: string };

/** One goal: its nature and domain, what is aimed at in both wordings, and how it is worked on. */
export function GoalCard({ goal, begunOpen, plan }: { goal: Goal & { objectives: Objective[] }; begunOpen: boolean; plan: PlanOfClient }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(begunOpen);
  const [doing, setDoing] = useState<Doing | null>(null);
  const bodyId = useId();
  // A form is done when its answer has come; by then another may have been opened, which stays open.
  const done = () => setDoing((now) => (now === doing ? null : now));
  const own = new Set<string>(goal.objectives.map(({ id }) => id));
  const interventions = plan.interventions.filter(({ objectiveIds }) => objectiveIds.some((id) => own.has(id)));
  const name = goal.clinicalWording;
  const first = goal.objectives[0];

  return (
    <Card room="none">
      <header className={look.head}>
        <button
          type="button"
          className={look.fold}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          aria-label={isOpen ? t`Fold: ${name}` : t`Unfold: ${name}`}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon of={isOpen ? ChevronDown : ChevronRight} />
        </button>
        <div className={look.name}>
          <p className={look.tags}>
            <NatureTag nature={goal.nature} />
            <DomainTag domain={goal.domain} />
            <StatusChip status={goal.status} />
          </p>
          <h2>{name}</h2>
          <GoalFacts goal={goal} />
          {goal.status === "active" || goal.statusReason === null ? null : <p className="so-small so-muted">{goal.statusReason}</p>}
        </div>
        {first === undefined ? null : <div className={look.glance}>{plan.glance(first)}</div>}
      </header>
      <Collapse expanded={isOpen}>
        <div id={bodyId} className={look.body}>
          <div className={look.columns}>
            <div className={look.column}>
              <h3 className={look.label}>{goal.objectives.length > 1 ? <Trans>Objectives</Trans> : <Trans>Objective</Trans>}</h3>
              {goal.objectives.length === 0 ? (
                <p className="so-muted">
                  <Trans>No objective yet. It says how you will know.</Trans>
                </p>
              ) : null}
              {goal.objectives.map((objective) => (
                <ObjectiveItem
                  key={objective.id}
                  objective={objective}
                  onChange={() => setDoing({ what: "objective", id: objective.id })}
                  onPhase={() => setDoing({ what: "phase", id: objective.id })}
                >
                  {objective === first ? null : plan.glance(objective)}
                </ObjectiveItem>
              ))}
              <h3 className={look.label}>
                <Trans>For the family</Trans>
              </h3>
              <p className={look.family}>
                {language === "fr"
                  ? `«\u00a0${familyWordsIn(goal.familyWording, "fr")}\u00a0»`
                  : `“${familyWordsIn(goal.familyWording, "en")}”`}
              </p>
            </div>
            <div className={look.column}>
              <h3 className={look.label}>
                <Trans>How we work on it</Trans>
              </h3>
              {interventions.length === 0 ? (
                <p className="so-muted">
                  <Trans>No intervention yet.</Trans>
                </p>
              ) : (
                <ul className={look.interventions}>
                  {interventions.map((intervention) => (
                    <li key={intervention.id}>
                      <InterventionItem
                        intervention={intervention}
                        conflicts={intervention.status === "active" ? plan.conflicts(intervention) : []}
                        serves={
                          goal.objectives.length > 1 ? goal.objectives.filter(({ id }) => intervention.objectiveIds.includes(id)) : []
                        }
                        onChange={() => setDoing({ what: "intervention", id: intervention.id })}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </div>
          {doing === null ? (
            <div className={look.deeds}>
              <Button leftSection={<Icon of={Plus} />} onClick={() => setDoing({ what: "new-objective" })}>
                <Trans>Add an objective</Trans>
              </Button>
              <Button
                leftSection={<Icon of={Plus} />}
                disabled={goal.objectives.length === 0}
                onClick={() => setDoing({ what: "new-intervention" })}
              >
                <Trans>Plan an intervention</Trans>
              </Button>
              <Menu position="bottom-end" width={260}>
                <Menu.Target>
                  <Button variant="subtle" leftSection={<Icon of={Ellipsis} />} aria-label={t`This goal: ${name}`}>
                    <Trans>This goal</Trans>
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setDoing({ what: "goal" })}>
                    <Trans>Change its wording</Trans>
                  </Menu.Item>
                  <Menu.Item onClick={() => setDoing({ what: "status" })}>
                    {goal.status === "active" ? <Trans>Pause or end it</Trans> : <Trans>Take it up again</Trans>}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </div>
          ) : (
            <Doings doing={doing} goal={goal} plan={plan} onDone={done} />
          )}
        </div>
      </Collapse>
    </Card>
  );
}

/** Until when, and what playing better is for: said where somebody wrote it. */
function GoalFacts({ goal: { dueOn, clinicalPurpose } }: { goal: Goal }) {
  const { day } = useLanguage();
  const until = dueOn == null ? null : day(dueOn, "long");
  return (
    <>
      {clinicalPurpose == null ? null : (
        <p className="so-small">
          <Trans>What it is for: {clinicalPurpose}</Trans>
        </p>
      )}
      {until === null ? null : (
        <p className="so-small so-muted">
          <Trans>To be looked at by {until}</Trans>
        </p>
      )}
    </>
  );
}

function Doings({
  doing,
  goal,
  plan,
  onDone,
}: {
  doing: Doing;
  goal: Goal & { objectives: Objective[] };
  plan: PlanOfClient;
  onDone: () => void;
}) {
  const { again } = plan;
  const objective = "id" in doing ? goal.objectives.find(({ id }) => id === doing.id) : undefined;
  const intervention = "id" in doing ? plan.interventions.find(({ id }) => id === doing.id) : undefined;
  switch (doing.what) {
    case "goal":
      return <GoalWordingForm goal={goal} again={again} onDone={onDone} />;
    case "status":
      return <GoalStatusForm goal={goal} onDone={onDone} />;
    case "new-objective":
      return <ObjectiveWithExamples goal={goal} position={goal.objectives.length} onDone={onDone} />;
    case "new-intervention":
      return (
        <NewInterventionForm
          clientId={plan.clientId}
          chosenName={plan.chosenName}
          goal={goal}
          objectives={plan.objectives}
          position={plan.interventions.length}
          conflicts={plan.conflicts}
          onDone={onDone}
        />
      );
    case "objective":
      return objective === undefined ? null : (
        <ObjectiveWordingForm
          key={objective.id}
          goal={goal}
          objective={objective}
          today={plan.today}
          counted={plan.counted(objective)}
          again={again}
          onDone={onDone}
        />
      );
    case "phase":
      return objective === undefined ? null : <PhaseForm key={objective.id} objective={objective} today={plan.today} onDone={onDone} />;
    case "intervention":
      return intervention === undefined ? null : (
        <InterventionWordingForm
          clientId={plan.clientId}
          key={intervention.id}
          intervention={intervention}
          conflicts={plan.conflicts}
          objectives={plan.objectives}
          again={again}
          onDone={onDone}
        />
      );
  }
}
