import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField, FieldRow, Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import type { ClientId } from "#people/client.ts";
import type { ObjectiveId } from "#plan/objective.ts";
import { acceptSeen } from "../../beside.api.ts";
import type { HelpSeen, WithWhom } from "../../evidence.ts";
import "../../words/sentences.ts";
import look from "./beside.module.css";
import { useWithWhomWords } from "./use-with-whom-words.ts";

/** What somebody told the therapist, at the door or on the telephone: who saw it stands beside it. */
export function EvidenceForm({ clientId, objectiveId, onDone }: { clientId: ClientId; objectiveId: ObjectiveId; onDone: () => void }) {
  const { t } = useLingui();
  const { say } = useLanguage();
  const { day: today } = useNow();
  const withWhomWords = useWithWhomWords();
  const helpWords: { value: HelpSeen; label: string }[] = [
    { value: "alone", label: say("progress.seen-alone") },
    { value: "hint", label: say("progress.seen-hint") },
    { value: "help", label: say("progress.seen-help") },
  ];
  const [id] = useState(() => uuidv7());
  const initial: {
    words: string;
    day: string;
    place: string;
    observer: string;
    withWhom: WithWhom;
    withWords: string;
    help: HelpSeen | null;
  } = {
    words: "",
    day: today,
    place: "",
    observer: "",
    withWhom: "family",
    withWords: "",
    help: null,
  };
  const form = useDeedForm(acceptSeen, {
    ids: { clientId },
    initial,
    refresh: ["progress", "overview"],
    asInput: (said) => ({ id, objectiveId, ...said }),
    onDone,
  });
  return (
    <form {...form.element}>
      <Fields>
        <PillGroup<WithWhom>
          label={t`With whom was it?`}
          options={withWhomWords}
          value={form.values.withWhom}
          onChange={(withWhom) => form.set("withWhom", withWhom)}
        />
        <PillGroup<HelpSeen>
          label={t`With how much help? (if it was said)`}
          options={helpWords}
          value={form.values.help}
          onChange={(help) => form.set("help", help)}
          onClear={() => form.set("help", null)}
        />
        <LongTextField label={t`What was seen?`} rows={2} maxLength={2_000} {...form.field("words")} />
        <FieldRow>
          <TextField label={t`Who saw it`} hint={t`For example: her grandmother.`} maxLength={260} {...form.field("observer")} />
          <TextField label={t`With whom, in words`} maxLength={120} {...form.field("withWords")} />
          <TextField label={t`Where`} maxLength={120} {...form.field("place")} />
          <DayField label={t`Day`} {...form.field("day")} />
        </FieldRow>
        <div className={look.acts}>
          <SendButton of={form}>
            <Trans>Keep it as evidence</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
