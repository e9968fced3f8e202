import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Printer } from "lucide-react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { StaysOpen } from "#foundation/web/ReadOnly.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { ClientId } from "#people/client.ts";
import { PlanDue } from "#plan/web/PlansDue.tsx";
import { readStory } from "../overview.api.ts";
import { ClientSetting } from "#library/web/ClientSetting.tsx";
import { Celebrations } from "./Celebrations.tsx";
import { ClientFrame } from "./ClientFrame.tsx";
import { FourVoices } from "./FourVoices.tsx";
import { GoalsGlance } from "./GoalsGlance.tsx";
import { NextSession } from "./NextSession.tsx";
import { OpenQuestions } from "./OpenQuestions.tsx";
import { SafetyCard } from "./SafetyCard.tsx";
import look from "./StoryScreen.module.css";
import { WeeklyTimes } from "./WeeklyTimes.tsx";
import { Loading } from "#foundation/web/Loading.tsx";

const isWorkedOn = ({ status }: { status: string }) => status === "active" || status === "paused";

/** One client at a glance: what the four voices say, what to know before playing, when they come, how their goals stand. */
export function StoryScreen() {
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const read = useRead(readStory, { ids: { clientId }, chapter: "overview" });
  return (
    <ClientFrame clientId={clientId}>
      {read.state === "ready" ? (
        <>
          <div className={look.columns}>
            <div className={look.main}>
              <FourVoices clientId={clientId} tellings={read.value.tellings} familyReads={read.value.familyReads} />
              <Celebrations
                clientId={clientId}
                celebrations={read.value.celebrations}
                objectives={read.value.goals.filter(isWorkedOn).flatMap(({ objectives }) => objectives)}
              />
            </div>
            <div className={look.side}>
              <StaysOpen>
                <SafetyCard clientId={clientId} lines={read.value.safety} />
              </StaysOpen>
              <p className={look.screen}>
                <Go to={`/clients/${clientId}/emergency-sheet`}>
                  <Trans>Emergency sheet, to print</Trans>
                </Go>
              </p>
              <PlanDue clientId={clientId} review={read.value.planReview} />
              <NextSession next={read.value.next} collectedBy={read.value.collectedBy} />
              <OpenQuestions questions={read.value.openQuestions} />
              <div className={look.screen}>
                <WeeklyTimes clientId={clientId} series={read.value.series} />
              </div>
              <div className={look.screen}>
                <ClientSetting clientId={clientId} setting={read.value.setting} />
              </div>
              <div className={look.screen}>
                <StaysOpen>
                  <Button variant="subtle" leftSection={<Icon of={Printer} />} onClick={() => window.print()}>
                    <Trans>Print the story</Trans>
                  </Button>
                </StaysOpen>
              </div>
            </div>
          </div>
          <GoalsGlance client={read.value.client} goals={read.value.goals} lines={read.value.lines} rests={read.value.rests} />
        </>
      ) : (
        <Loading lines={8} />
      )}
    </ClientFrame>
  );
}
