import { Trans } from "@lingui/react/macro";
import { LevelName } from "#session/web/LevelName.tsx";
import type { TileState } from "./tile-state.ts";

/** What the other side of a tile says: not this time, in the words of its way of measuring. */
export function NotWord({ state: { recorder, objective } }: { state: TileState }) {
  if (recorder === "levels" || recorder === "steps") return <LevelName level="NR" />;
  if (recorder === "answer") return <Trans>No answer</Trans>;
  if (objective.measure.method === "pair") return <>{objective.measure.other}</>;
  if (recorder === "looks") return <Trans>Not now</Trans>;
  if (recorder === "intervals") return objective.measure.method === "wir" ? <Trans>Broke off</Trans> : <Trans>Did not happen</Trans>;
  return <Trans>Not this time</Trans>;
}
