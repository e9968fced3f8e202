import { Trans } from "@lingui/react/macro";
import { Card } from "#foundation/web/Card.tsx";
import type { SessionCard } from "../today.api.ts";
import { useWhen } from "./use-when.ts";

export function NextSession({ next }: { next: SessionCard | null }) {
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
    </Card>
  );
}
