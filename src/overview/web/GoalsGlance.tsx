import { Plural, Trans } from "@lingui/react/macro";
import type { z } from "zod";
import { Card } from "#foundation/web/Card.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { DomainTag } from "#assessment/web/DomainTag.tsx";
import { NatureTag } from "#assessment/web/NatureTag.tsx";
import type { ClientId } from "#people/client.ts";
import { StatusChip } from "#plan/web/StatusChip.tsx";
import { usePlanWords } from "#plan/web/use-plan-words.ts";
import { StateChip } from "#progress/web/StateChip.tsx";
import { useProgress } from "#progress/web/use-progress-words.ts";
import type { readStory } from "../overview.api.ts";
import look from "./GoalsGlance.module.css";
import { ObjectiveSparkline } from "./ObjectiveSparkline.tsx";

type Story = z.output<typeof readStory.output>;

/** How the goals stand: the aim in words, the last sessions, the latest result, and when something can be said. */
export function GoalsGlance({ client, goals, lines, rests }: Pick<Story, "client" | "goals" | "lines" | "rests">) {
  const { id: clientId, chosenName } = client;
  const current = goals.filter((goal) => goal.status === "active" || goal.status === "paused");
  const howMany = current.length;
  return (
    <Card
      room="wide"
      heading={2}
      title={current.length === 0 ? <Trans>Goals</Trans> : <Plural value={howMany} one="# goal" other="# goals" />}
      aside={
        lines.length === 0 ? undefined : (
          <small className="so-muted">
            <Trans>Open notes: baseline. Rests: missed sessions.</Trans>
          </small>
        )
      }
    >
      {current.length === 0 ? (
        <EmptyState
          action={
            <GoButton to={`/clients/${clientId}/goals`}>
              <Trans>Set the first goal</Trans>
            </GoButton>
          }
        >
          <Trans>No goal has been set yet.</Trans>
        </EmptyState>
      ) : (
        <ul className={look.goals}>
          {current.flatMap((goal) =>
            goal.objectives.length === 0
              ? [<GoalAlone key={goal.id} goal={goal} />]
              : goal.objectives.map((objective) => (
                  <ObjectiveGlance
                    key={objective.id}
                    clientId={clientId}
                    chosenName={chosenName}
                    goal={goal}
                    objective={objective}
                    line={lines.find((line) => line.objectiveId === objective.id)}
                    rests={rests}
                  />
                )),
          )}
        </ul>
      )}
    </Card>
  );
}

type Goal = Story["goals"][number];

/** A goal without an objective yet: there is nothing to count. */
function GoalAlone({ goal }: { goal: Goal }) {
  return (
    <li className={look.goal}>
      <div className={look.words}>
        <Tags goal={goal} />
        <h3>{goal.clinicalWording}</h3>
        <p className={look.aim}>
          <Trans>No objective yet.</Trans>
        </p>
        <StatusChip status={goal.status} />
      </div>
    </li>
  );
}

function ObjectiveGlance(props: {
  clientId: ClientId;
  chosenName: string;
  goal: Goal;
  objective: Goal["objectives"][number];
  line: Story["lines"][number] | undefined;
  rests: Story["rests"];
}) {
  const { clientId, chosenName, goal, objective, line, rests } = props;
  const { criterion } = usePlanWords();
  const progress = useProgress({ chosenName, nature: goal.nature, objective, line, rests });
  return (
    <li className={look.goal}>
      <div className={look.words}>
        <Tags goal={goal} />
        <h3>
          <Go to={`/clients/${clientId}/progress/${objective.id}`}>{objective.title}</Go>
        </h3>
        <p className={look.aim}>{criterion(objective)}</p>
        <StatusChip status={objective.status === "active" ? goal.status : objective.status} />
        <StateChip reading={progress.reading} />
      </div>
      <ObjectiveSparkline progress={progress} />
    </li>
  );
}

const Tags = ({ goal }: { goal: Goal }) => (
  <p className={look.tags}>
    <NatureTag nature={goal.nature} />
    <DomainTag domain={goal.domain} />
  </p>
);
