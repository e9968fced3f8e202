import { Trans } from "@lingui/react/macro";
import { Card } from "#foundation/web/Card.tsx";
import type { SessionCard } from "../today.api.ts";
import { type Collector, CollectedBy } from "#people/web/CollectedBy.tsx";
import { useWhen } from "./use-when.ts";

/** When they come next, and who may take them home: also on paper, where somebody else stands in. */
export function NextSession({ next, collectedBy }: { next: SessionCard | null; collectedBy: readonly Collector[] }) {
  const when = useWhen();
  return (
    <Card title={<Trans>Next session</Trans>}>
      {next === null ? (
        <p className="so-muted">
          <Trans>None is planned.</Trans>
        </p>
      ) : (
        <p>{[when(next.day, next.at), next.place].filter(Boolean).join(", ")}</p>
      )}
      <CollectedBy people={collectedBy} />
    </Card>
  );
}
