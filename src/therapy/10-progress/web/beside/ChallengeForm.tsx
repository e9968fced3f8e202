import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField, DayField, FieldRow, Fields, LongTextField } from "#foundation/web/Field.tsx";
import { SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import type { ClientId } from "#people/client.ts";
import { daysLater } from "#schedule/series.ts";
import { beginChallenge } from "../../beside.api.ts";
import type { Celebrated } from "../CelebrationForm.tsx";
import "../../words/sentences.ts";
import look from "./beside.module.css";

const USUAL_DAYS = 28;

/** What is hard, what we try, until when: three short answers. */
export function ChallengeForm({
  clientId,
  objectives,
  about = "",
  onDone,
}: {
  clientId: ClientId;
  objectives: readonly Celebrated[];
  about?: string;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { day: today } = useNow();
  const [id] = useState(() => uuidv7());
  const initial: { hard: string; tries: string; lookAgainOn: string; objectiveId: string } = {
    hard: "",
    tries: "",
    lookAgainOn: daysLater(today, USUAL_DAYS),
    objectiveId: about,
  };
  const form = useDeedForm(beginChallenge, {
    ids: { clientId },
    initial,
    refresh: ["overview", "progress"],
    asInput: ({ objectiveId, ...said }) => ({ id, day: today, ...said, objectiveId: objectiveId || null }),
    onDone,
  });
  return (
    <form {...form.element}>
      <Fields>
        <LongTextField label={t`What is hard at the moment?`} rows={2} maxLength={300} autoFocus {...form.field("hard")} />
        <LongTextField label={t`What do we try?`} rows={2} maxLength={300} {...form.field("tries")} />
        <FieldRow>
          <DayField label={t`Look at it again on`} hint={t`It stands in your reviews on that day.`} {...form.field("lookAgainOn")} />
          <ChoiceField
            label={t`On the chart of`}
            data={[{ value: "", label: t`No objective` }, ...objectives.map((one) => ({ value: one.id, label: one.title }))]}
            {...form.field("objectiveId")}
          />
        </FieldRow>
        <div className={look.acts}>
          <SendButton of={form}>
            <Trans>Write it down</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
