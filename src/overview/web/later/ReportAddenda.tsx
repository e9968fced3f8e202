import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Lock, Plus } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { LongTextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { Language } from "#foundation/words.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { FactorField } from "#people/web/FactorField.tsx";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import { addToReport } from "#report/report.api.ts";
import type { ReportAddendum, ReportId } from "#report/report.ts";
import "#report/words/sentences.ts";
import look from "../NoteScreen.module.css";

/** What was added to a signed report, each with its own signature. */
export function Addenda({ addenda, language }: { addenda: readonly ReportAddendum[]; language: Language }) {
  const { momentDay, time } = useLanguage();
  return addenda.map(({ id, words, signedName: name, signedAt }) => {
    const [day, clock] = [momentDay(signedAt), time(signedAt)];
    return (
      <Card key={id} title={<Trans>Addendum</Trans>} heading={2} room="wide">
        <p className={look.text} lang={language}>
          {words}
        </p>
        <p className={look.signed}>
          <Icon of={Lock} size={16} />
          <span>
            <Trans>
              Signed by {name}, {day}, {clock}
            </Trans>
          </span>
        </p>
      </Card>
    );
  });
}

/** A signed report stays as it is: what was forgotten, or has changed, is added under it. */
export function AddToReport({ reportId, again }: { reportId: ReportId; again: () => void }) {
  const [words, setWords] = useState<string | null>(null);
  const [id, setId] = useState(() => uuidv7());
  const { send, sending, refusal } = useDeed(addToReport, { refresh: [] });
  const add = async (namedOnPurpose?: NamedOnPurpose) => {
    if (words === null || words.trim() === "") return;
    const added = await send({ ids: { reportId }, input: { id, words, ...(namedOnPurpose && { namedOnPurpose }) } });
    if (!added.ok) return;
    setWords(null);
    setId(uuidv7());
    again();
  };
  if (words === null)
    return (
      <div className={look.choices}>
        <Button leftSection={<Icon of={Plus} />} onClick={() => setWords("")} data-writes="">
          <Trans>Add to this report</Trans>
        </Button>
      </div>
    );
  const needsFactor = refusal?.type === "factor-needed";
  return (
    <Card title={<Trans>Addendum</Trans>} heading={2} room="wide">
      <LongTextField
        label={<Trans>What is to be added</Trans>}
        hint={<Trans>It is signed at once with your name and today’s date, and is final like the report.</Trans>}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        autosize
        minRows={4}
        maxLength={8_000}
      />
      {needsFactor ? (
        <FactorField onProved={() => add()} />
      ) : (
        <div className={look.choices}>
          <Button variant="filled" loading={sending} onClick={() => void add()}>
            <Trans>Sign and add</Trans>
          </Button>
          <Button variant="subtle" onClick={() => setWords(null)}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      )}
      {needsFactor ? null : (
        <LeavingRefused refusal={refusal} sending={sending} onPurpose={(said) => void add(said)} again={() => void add()} />
      )}
    </Card>
  );
}
