import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { beginAssessment, listAssessments } from "#assessment/assessment.api.ts";
import type { AssessmentLine } from "#assessment/assessment.ts";
import { useIds } from "#foundation/web/address.ts";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ClientId } from "#people/client.ts";
import { ClientFrame } from "./ClientFrame.tsx";
import look from "./later/ReportsScreen.module.css";

/** The assessments of one client: before therapy began, and again later. */
export function AssessmentsScreen() {
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const { day: today } = useNow();
  const navigate = useNavigate();
  const [id] = useState(() => uuidv7());
  const read = useRead(listAssessments, { ids: { clientId }, chapter: "assessment" });
  const { send, sending, refusal } = useDeed(beginAssessment, { refresh: ["assessment"] });
  const begin = async () => {
    const begun = await send({ ids: { clientId }, input: { id, begunOn: today } });
    if (begun.ok) void navigate({ to: `/assessments/${begun.value.id}` });
  };
  const add = (
    <Button variant="filled" leftSection={<Icon of={Plus} />} loading={sending} onClick={() => void begin()}>
      <Trans>Begin an assessment</Trans>
    </Button>
  );
  const hasSome = read.state === "ready" && read.value.assessments.length > 0;
  return (
    <ClientFrame clientId={clientId} action={hasSome ? add : undefined}>
      {refusal === null ? null : <RefusalState refusal={refusal} again={() => void begin()} />}
      <WhenRead read={read}>
        {({ assessments }) =>
          assessments.length === 0 ? (
            <EmptyState action={add}>
              <Trans>
                Nothing has been assessed yet. An assessment takes as many visits as it needs, and ends with what a plan can begin from.
              </Trans>
            </EmptyState>
          ) : (
            <ol className={look.list}>
              {assessments.map((assessment) => (
                <Row key={assessment.id} assessment={assessment} />
              ))}
            </ol>
          )
        }
      </WhenRead>
    </ClientFrame>
  );
}

function Row({ assessment: { id, begunOn, authorName, signedName, signedAt, visits } }: { assessment: AssessmentLine }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const begun = day(begunOn);
  return (
    <li className={look.row}>
      <div className={look.words}>
        <h2 className={look.period}>
          <Go to={`/assessments/${id}`}>{t`Assessment of ${begun}`}</Go>
        </h2>
        <p className={look.how}>
          {signedName ?? authorName} · <Plural value={visits} _0="no visit yet" one="# visit" other="# visits" />
        </p>
      </div>
      <Chip tone={signedAt === null ? "brass" : "neutral"}>{signedAt === null ? <Trans>Open</Trans> : <Trans>Finished</Trans>}</Chip>
    </li>
  );
}
