import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField, Fields, LongTextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { PillChoices, PillGroup } from "#foundation/web/PillGroup.tsx";
import type { ClientId } from "#people/client.ts";
import { Factor } from "../../absence-account.ts";
import { TalkOutcome, writeAbsenceTalk } from "../../pattern.api.ts";
// Brings the sentences of refusals that are said by code.
import "../../words/sentences.ts";
import { FACTOR_WORDS } from "./account-words.ts";
import look from "./pattern.module.css";
import { TALK_WORDS } from "./pattern-words.ts";

interface Draft extends Record<string, unknown> {
  outcome: TalkOutcome;
  note: string;
  agreed: string;
  callOn: string;
  factors: readonly Factor[];
}
const NOTHING: Draft = { outcome: "talked", note: "", agreed: "", callOn: "", factors: [] };

/** What a person says to a stretch of absences. It is kept in the record, and nothing else follows from it. */
export function TalkForm({ clientId, about, onDone }: { clientId: ClientId; about: string | null; onDone: () => void }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const form = useDeedForm(writeAbsenceTalk, {
    ids: { clientId },
    initial: NOTHING,
    refresh: ["attendance-course"],
    asInput: ({ outcome, note, agreed, callOn, factors }) => ({
      id,
      aboutSession: about,
      outcome,
      note,
      agreed: outcome === "talked" ? agreed : "",
      callOn: outcome === "call-planned" && callOn !== "" ? callOn : null,
      factors,
    }),
    onDone,
  });
  const { outcome } = form.values;
  return (
    <form {...form.element} className={look.talk}>
      <Fields>
        <PillGroup
          label={t`What is said to it`}
          options={TalkOutcome.options.map((value) => ({ value, label: t(TALK_WORDS[value]) }))}
          value={outcome}
          onChange={(value) => form.set("outcome", value)}
        />
        {outcome === "call-planned" ? <DayField label={t`On which day`} {...form.field("callOn")} /> : null}
        <LongTextField
          label={t`In a few words`}
          hint={t`In the words of whoever said it. It stays in the record.`}
          rows={2}
          {...form.field("note")}
        />
        <PillChoices
          label={t`What weighs on coming`}
          hint={t`As they said it. May stay empty.`}
          options={Factor.options.map((value) => ({ value, label: t(FACTOR_WORDS[value]) }))}
          values={form.values.factors}
          onChange={(factors) => form.set("factors", factors)}
        />
        {outcome === "talked" ? (
          <LongTextField
            label={t`What was agreed`}
            hint={t`May stay empty. Nothing is changed by it: people do that.`}
            rows={2}
            {...form.field("agreed")}
          />
        ) : null}
      </Fields>
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <SendButton of={form}>
          <Trans>Write it down</Trans>
        </SendButton>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </form>
  );
}
