import { Trans } from "@lingui/react/macro";
import { ResponseTables } from "#progress/web/beside/ResponseTables.tsx";
import { useProgress } from "#progress/web/use-progress-words.ts";
import { PerObjective, type Seen } from "./PerObjective.tsx";

/** How each objective went under which music. */
export function ResponseScreen() {
  return (
    <PerObjective
      title={<Trans>Under which music</Trans>}
      hint={<Trans>Sessions of one objective, sorted by the music their plan meant for it. What stands side by side is not a cause.</Trans>}
    >
      {(seen) => <One {...seen} />}
    </PerObjective>
  );
}

function One({ goal, objective, progress, beside }: Seen) {
  const { chosenName, lines, rests } = progress;
  const line = lines.find(({ objectiveId }) => objectiveId === objective.id);
  const { data } = useProgress({ chosenName, nature: goal.nature, objective, line, rests });
  return <ResponseTables objective={objective} data={data} music={beside.music} />;
}
