import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { Card } from "#foundation/web/Card.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ClientId } from "#people/client.ts";
import { isWorkedOn } from "#plan/care-plan.ts";
import { readBeside } from "#progress/beside.api.ts";
import { readProgress } from "#progress/progress.api.ts";
import { type Progress, unfold } from "#progress/unfold.ts";
import type { Beside } from "#progress/web/beside/use-plan-questions.ts";
import { ClientFrame } from "../ClientFrame.tsx";
import look from "./beside.module.css";

export type GoalSeen = Progress["goals"][number];
export interface Seen {
  readonly clientId: ClientId;
  readonly goal: GoalSeen;
  readonly objective: GoalSeen["objectives"][number];
  readonly progress: Progress;
  readonly beside: Beside;
}

/** A screen of one client with a card for each objective that is worked on. */
export function PerObjective({ title, hint, children }: { title: ReactNode; hint: ReactNode; children: (seen: Seen) => ReactNode }) {
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const counted = useRead(readProgress, { ids: { clientId }, chapter: "progress" });
  const around = useRead(readBeside, { ids: { clientId }, chapter: "progress" });
  return (
    <ClientFrame clientId={clientId}>
      <p>
        <Go to={`/clients/${clientId}/progress`}>
          <Trans>All objectives</Trans>
        </Go>
      </p>
      <Section title={title} hint={hint}>
        <WhenRead read={counted}>
          {(answer) => (
            <WhenRead read={around}>
              {(beside) => <Objectives clientId={clientId} progress={unfold(answer)} beside={beside} draw={children} />}
            </WhenRead>
          )}
        </WhenRead>
      </Section>
    </ClientFrame>
  );
}

function Objectives({
  clientId,
  progress,
  beside,
  draw,
}: Pick<Seen, "clientId" | "progress" | "beside"> & { draw: (seen: Seen) => ReactNode }) {
  const all = progress.goals
    .filter(isWorkedOn)
    .flatMap((goal) => goal.objectives.filter(isWorkedOn).map((objective) => ({ goal, objective })));
  if (all.length === 0)
    return (
      <EmptyState>
        <Trans>There is no objective that is worked on.</Trans>
      </EmptyState>
    );
  return (
    <div className={look.goals}>
      {all.map(({ goal, objective }) => (
        <Card key={objective.id} title={<Go to={`/clients/${clientId}/progress/${objective.id}`}>{objective.title}</Go>}>
          {draw({ clientId, goal, objective, progress, beside })}
        </Card>
      ))}
    </div>
  );
}
