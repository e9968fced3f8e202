import { Trans } from "@lingui/react/macro";
import { Card } from "#foundation/web/Card.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "#people/client.ts";
import type { Objective } from "#plan/objective.ts";
import { readBeside } from "#progress/beside.api.ts";
import type { ChartData } from "#progress/chart-data.ts";
import type { Reading } from "#progress/reading.ts";
import type { Progress } from "#progress/unfold.ts";
import { Challenges } from "#progress/web/beside/Challenges.tsx";
import { PlanQuestions } from "#progress/web/beside/PlanQuestions.tsx";
import { ResponseTables } from "#progress/web/beside/ResponseTables.tsx";
import { TransferOf } from "#progress/web/beside/TransferOf.tsx";
import { type Beside, usePlanQuestions } from "#progress/web/beside/use-plan-questions.ts";

interface Around {
  readonly clientId: ClientId;
  readonly objective: Objective;
  readonly progress: Progress;
  readonly told: { readonly data: ChartData; readonly reading: Reading };
}

/** Under the chart of one objective: what is worth asking, where else it is seen, what is hard, and how it went under which music. */
export function BesideObjective(around: Around) {
  const read = useRead(readBeside, { ids: { clientId: around.clientId }, chapter: "progress" });
  return <WhenRead read={read}>{(beside) => <Cards {...around} beside={beside} />}</WhenRead>;
}

function Cards({ clientId, objective, progress, told, beside }: Around & { beside: Beside }) {
  const questions = usePlanQuestions(objective, told, beside);
  return (
    <>
      {questions.length === 0 ? null : (
        <Card heading={2} title={<Trans>Worth asking when the plan is looked at</Trans>}>
          <PlanQuestions questions={questions} />
        </Card>
      )}
      <Card heading={2} title={<Trans>Where else it is seen</Trans>}>
        <TransferOf
          clientId={clientId}
          objective={objective}
          points={progress.lines.find((line) => line.objectiveId === objective.id)?.points ?? []}
          evidence={progress.home}
          raters={beside.raters}
        />
      </Card>
      <Challenges clientId={clientId} challenges={beside.challenges} objectives={[objective]} about={objective.id} />
      <Card heading={2} title={<Trans>Under which music</Trans>}>
        <ResponseTables objective={objective} data={told.data} music={beside.music} />
      </Card>
    </>
  );
}
