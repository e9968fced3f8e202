import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { ChevronRight, Printer } from "lucide-react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { Card } from "#foundation/web/Card.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { DomainTag } from "#assessment/web/DomainTag.tsx";
import { NatureTag } from "#assessment/web/NatureTag.tsx";
import { ClientId } from "#people/client.ts";
import { ObjectiveId } from "#plan/objective.ts";
import { readProgress } from "#progress/progress.api.ts";
import { type Progress, unfold } from "#progress/unfold.ts";
import { CelebrationProposals } from "#progress/web/beside/CelebrationProposals.tsx";
import { CelebrationForm } from "#progress/web/CelebrationForm.tsx";
import { ObjectiveProgress } from "#progress/web/ObjectiveProgress.tsx";
import { StateChip } from "#progress/web/StateChip.tsx";
import { useProgress } from "#progress/web/use-progress-words.ts";
import { BesideObjective } from "./beside/BesideObjective.tsx";
import look from "./ObjectiveProgressScreen.module.css";

/** One objective over time. */
export function ObjectiveProgressScreen() {
  const { t } = useLingui();
  const { clientId, objectiveId } = useIds(z.object({ clientId: ClientId, objectiveId: ObjectiveId }));
  const read = useRead(readProgress, { ids: { clientId }, chapter: "progress" });
  if (read.state !== "ready")
    return (
      <Page title={t`Progress`}>
        <WhenRead read={read}>{() => null}</WhenRead>
      </Page>
    );
  const goal = read.value.goals.find((one) => one.objectives.some((objective) => objective.id === objectiveId));
  const objective = goal?.objectives.find((one) => one.id === objectiveId);
  if (goal === undefined || objective === undefined)
    return (
      <Page title={t`Progress`}>
        <EmptyState
          action={
            <GoButton to={`/clients/${clientId}/progress`}>
              <Trans>See all objectives</Trans>
            </GoButton>
          }
        >
          <Trans>This objective is not in the plan.</Trans>
        </EmptyState>
      </Page>
    );
  return <OneObjective clientId={clientId} progress={unfold(read.value)} goal={goal} objective={objective} />;
}

type Goal = Progress["goals"][number];

function OneObjective({
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
  const { t } = useLingui();
  const { chosenName, lines, rests } = progress;
  const told = useProgress({
    chosenName,
    nature: goal.nature,
    objective,
    line: lines.find((one) => one.objectiveId === objective.id),
    rests,
    around: progress,
  });
  return (
    <Page
      title={objective.title}
      tabTitle={t`Progress of ${chosenName}`}
      trail={
        <nav className={look.trail} aria-label={t`Where you are`}>
          <Go to={`/clients/${clientId}`}>{chosenName}</Go>
          <Icon of={ChevronRight} size={16} />
          <Go to={`/clients/${clientId}/progress`}>
            <Trans>Progress</Trans>
          </Go>
        </nav>
      }
      subtitle={
        <span className={look.tags}>
          <NatureTag nature={goal.nature} />
          <DomainTag domain={goal.domain} />
          <StateChip reading={told.reading} />
        </span>
      }
      action={
        <Button className={look.print ?? ""} leftSection={<Icon of={Printer} />} onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      }
    >
      <CelebrationProposals clientId={clientId} objective={objective} data={told.data} celebrations={progress.celebrations} />
      <ObjectiveProgress progress={told} />
      <Celebrate clientId={clientId} objective={objective} />
      <BesideObjective clientId={clientId} objective={objective} progress={progress} told={told} />
    </Page>
  );
}

/** Beside the chart that will carry it. */
function Celebrate({ clientId, objective }: { clientId: ClientId; objective: Goal["objectives"][number] }) {
  const [writes, setWrites] = useState(false);
  if (!writes)
    return (
      <div>
        <Button className={look.print ?? ""} leftSection={<Glyph name="fermata" size={22} />} onClick={() => setWrites(true)}>
          <Trans>Something to celebrate</Trans>
        </Button>
      </div>
    );
  return (
    <Card tone="brass" heading={2} title={<Trans>Something to celebrate</Trans>}>
      <CelebrationForm clientId={clientId} objectives={[objective]} about={objective.id} onDone={() => setWrites(false)} />
    </Card>
  );
}
