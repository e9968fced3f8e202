import { Trans } from "@lingui/react/macro";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { DomainTag } from "#assessment/web/DomainTag.tsx";
import { NatureTag } from "#assessment/web/NatureTag.tsx";
import { ClientId } from "#people/client.ts";
import { StatusChip } from "#plan/web/StatusChip.tsx";
import { readProgress } from "#progress/progress.api.ts";
import { type Progress, unfold } from "#progress/unfold.ts";
import { ObjectiveRow } from "#progress/web/ObjectiveRow.tsx";
import look from "#progress/web/progress.module.css";
import { StateChip } from "#progress/web/StateChip.tsx";
import { useProgress } from "#progress/web/use-progress-words.ts";
import { CelebrationProposals } from "#progress/web/beside/CelebrationProposals.tsx";
import { BesideProgressList, ProgressWays } from "./beside/BesideProgressList.tsx";
import { ClientFrame } from "./ClientFrame.tsx";

type Goal = Progress["goals"][number];

/** Every objective of one client over time. What is worked on comes first; what has ended stays readable below. */
export function ProgressScreen() {
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const read = useRead(readProgress, { ids: { clientId }, chapter: "progress" });
  return (
    <ClientFrame clientId={clientId}>
      <WhenRead read={read}>{(answer) => <Objectives clientId={clientId} progress={unfold(answer)} />}</WhenRead>
    </ClientFrame>
  );
}

function Objectives({ clientId, progress }: { clientId: ClientId; progress: Progress }) {
  const all = progress.goals.flatMap((goal) => goal.objectives.map((objective) => ({ goal, objective })));
  const current = all.filter(({ goal, objective }) => isCurrent(goal.status) && isCurrent(objective.status));
  const ended = all.filter((one) => !current.includes(one));
  if (all.length === 0)
    return (
      <EmptyState
        action={
          <GoButton to={`/clients/${clientId}/goals`}>
            <Trans>Go to the goals</Trans>
          </GoButton>
        }
      >
        <Trans>There is no objective yet. Progress is read from objectives and the sessions in which they were counted.</Trans>
      </EmptyState>
    );
  return (
    <>
      <Section
        title={<Trans>What we work on now</Trans>}
        hint={<Trans>Open notes: baseline. Rests: missed sessions.</Trans>}
        aside={<ProgressWays clientId={clientId} />}
      >
        <ul className={look.list}>
          {current.map(({ goal, objective }) => (
            <Row key={objective.id} clientId={clientId} progress={progress} goal={goal} objective={objective} />
          ))}
        </ul>
      </Section>
      <BesideProgressList clientId={clientId} objectives={current.map(({ objective }) => objective)} rests={progress.rests} />
      {ended.length === 0 ? null : (
        <Section title={<Trans>What has ended</Trans>}>
          <ul className={look.list}>
            {ended.map(({ goal, objective }) => (
              <Row key={objective.id} clientId={clientId} progress={progress} goal={goal} objective={objective} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const isCurrent = (status: Goal["status"]) => status === "active" || status === "paused";

function Row({
  clientId,
  progress,
  goal,
  objective,
}: {
  clientId: ClientId;
  progress: Progress;
  goal: Goal;
  objective: Goal["objectives"][number];
}) {
  const { chosenName, lines, rests, celebrations } = progress;
  const line = lines.find((one) => one.objectiveId === objective.id);
  const told = useProgress({ chosenName, nature: goal.nature, objective, line, rests });
  return (
    <ObjectiveRow
      progress={told}
      tags={
        <>
          <NatureTag nature={goal.nature} />
          <DomainTag domain={goal.domain} />
        </>
      }
      title={<Go to={`/clients/${clientId}/progress/${objective.id}`}>{objective.title}</Go>}
      state={
        objective.status === "active" ? (
          <>
            <StateChip reading={told.reading} />
            <CelebrationProposals clientId={clientId} objective={objective} data={told.data} celebrations={celebrations} />
          </>
        ) : (
          <StatusChip status={objective.status} />
        )
      }
    />
  );
}
