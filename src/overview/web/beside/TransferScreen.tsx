import { Trans } from "@lingui/react/macro";
import { TransferOf } from "#progress/web/beside/TransferOf.tsx";
import { PerObjective } from "./PerObjective.tsx";

/** How far each objective has travelled. */
export function TransferScreen() {
  return (
    <PerObjective
      title={<Trans>Where else it is seen</Trans>}
      hint={<Trans>With me, with family, with others, by themselves. An empty place says only that nobody has told.</Trans>}
    >
      {({ clientId, objective, progress, beside }) => (
        <TransferOf
          clientId={clientId}
          objective={objective}
          points={progress.lines.find((line) => line.objectiveId === objective.id)?.points ?? []}
          evidence={progress.home}
          raters={beside.raters}
        />
      )}
    </PerObjective>
  );
}
