import { Trans } from "@lingui/react/macro";
import { GoButton } from "#foundation/web/Go.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "#people/client.ts";
import { readBeside } from "#progress/beside.api.ts";
import type { MissedSession } from "#progress/progress.api.ts";
import { Challenges } from "#progress/web/beside/Challenges.tsx";
import { TakingPartCharts } from "#progress/web/beside/TakingPartCharts.tsx";
import type { Celebrated } from "#progress/web/CelebrationForm.tsx";
import look from "./beside.module.css";

/** Under the list of objectives: the ways to the two boards, what is hard, and the two series that belong to no objective. */
export function BesideProgressList({
  clientId,
  objectives,
  rests,
}: {
  clientId: ClientId;
  objectives: readonly Celebrated[];
  rests: readonly MissedSession[];
}) {
  const read = useRead(readBeside, { ids: { clientId }, chapter: "progress" });
  return (
    <WhenRead read={read}>
      {({ challenges, takingPart }) => (
        <>
          <Challenges clientId={clientId} challenges={challenges} objectives={objectives} />
          <Section title={<Trans>Taking part and enjoyment</Trans>} hint={<Trans>Beside what is counted, and never in it.</Trans>}>
            <TakingPartCharts sessions={takingPart} rests={rests} />
          </Section>
        </>
      )}
    </WhenRead>
  );
}

/** The two boards over all objectives of one client. */
export const ProgressWays = ({ clientId }: { clientId: ClientId }) => (
  <div className={look.ways}>
    <GoButton to={`/clients/${clientId}/transfer`}>
      <Trans>Where else it is seen</Trans>
    </GoButton>
    <GoButton to={`/clients/${clientId}/response`}>
      <Trans>Under which music</Trans>
    </GoButton>
  </div>
);
