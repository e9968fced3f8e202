import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { z } from "zod";
import { asking, useAsked, useIds } from "#foundation/web/address.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { Card } from "#foundation/web/Card.tsx";
import { TextField } from "#foundation/web/Field.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { ReadFields, StaysOpen } from "#foundation/web/ReadOnly.tsx";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readIntake } from "#intake/intake.api.ts";
import { IntakePart } from "#intake/question.ts";
import { questionnaireOf } from "#intake/questionnaire.ts";
import { AtReferral } from "#intake/web/AtReferral.tsx";
import { HopesToGoals } from "#intake/web/HopesToGoals.tsx";
import { IntakeLinks } from "#intake/web/IntakeLinks.tsx";
import { IntakeParts } from "#intake/web/IntakeParts.tsx";
import { IntakeQuestion } from "#intake/web/IntakeQuestion.tsx";
import { IntakeReview } from "#intake/web/IntakeReview.tsx";
import { PART_WORDS } from "#intake/web/intake-words.ts";
import { ClientId } from "#people/client.ts";
import { ClientFrame } from "./ClientFrame.tsx";
import look from "./IntakeScreen.module.css";

const Asked = z.object({ part: IntakePart.catch("general").default("general") });

/** What is asked before the first session, part by part, in the words of those who answer. */
export function IntakeScreen() {
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const { part } = useAsked(Asked);
  const read = useRead(readIntake, { ids: { clientId }, chapter: "intake" });
  return (
    <ClientFrame clientId={clientId}>
      <WhenRead read={read}>{(intake) => <Intake clientId={clientId} part={part} intake={intake} />}</WhenRead>
    </ClientFrame>
  );
}

function Intake({ clientId, part, intake }: { clientId: ClientId; part: IntakePart; intake: OutputOf<typeof readIntake> }) {
  const { t } = useLingui();
  const { answers, changes, links, referral, seesRestricted, told } = intake;
  const { day: today } = useNow();
  const { asked, known } = questionnaireOf(changes);
  const questions = asked.filter(({ restricted }) => seesRestricted || restricted !== true);
  const waiting = told.flatMap((one) => {
    const question = known.get(one.field);
    return question?.part === part && one.outcome !== "accepted" ? [{ question, told: one }] : [];
  });
  const last = answers.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))[0];
  const [teller, setTeller] = useState(last?.toldBy ?? "");
  const here = `/clients/${clientId}/intake`;
  const next = IntakePart.options[IntakePart.options.indexOf(part) + 1];
  const nextName = next === undefined ? "" : t(PART_WORDS[next]);
  return (
    <div className={look.columns}>
      <div className={look.side}>
        <IntakeParts questions={questions} answers={answers} part={part} to={here} />
        <IntakeLinks clientId={clientId} links={links} />
        {referral === null ? null : <AtReferral referral={referral} />}
      </div>
      <Card room="wide" title={t(PART_WORDS[part])} heading={2}>
        <ReadFields>
          <IntakeReview clientId={clientId} waiting={waiting} />
          <div className={look.teller}>
            <TextField
              label={t`Who is answering`}
              hint={t`For example: her mother, by telephone. It stands under each answer.`}
              value={teller}
              maxLength={260}
              onChange={(event) => setTeller(event.currentTarget.value)}
            />
          </div>
          {questions
            .filter((question) => question.part === part)
            .map((question) => {
              const latest = answers.find(({ field }) => field === question.key);
              return (
                <IntakeQuestion
                  // What was accepted meanwhile is drawn anew; what is typed here keeps its field.
                  key={`${question.key} ${told.find(({ field, outcome }) => field === question.key && outcome === "accepted")?.id ?? ""}`}
                  clientId={clientId}
                  question={question}
                  latest={latest}
                  toldBy={teller.trim() || t`At intake`}
                  today={today}
                />
              );
            })}
        </ReadFields>
        {part === "hopes" ? <HopesToGoals clientId={clientId} questions={questions} answers={answers} /> : null}
        {next === undefined ? null : (
          <div className={look.next}>
            <StaysOpen>
              <Button component={Link} to={here} search={asking({ part: next })}>
                {t`Next: ${nextName}`}
              </Button>
            </StaysOpen>
          </div>
        )}
      </Card>
    </div>
  );
}
