import { Trans } from "@lingui/react/macro";
import { Button, Loader } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { ErrorState, RefusalState } from "#foundation/web/ErrorState.tsx";
import { Fields, LongTextField } from "#foundation/web/Field.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { FactorField } from "#people/web/FactorField.tsx";
import { BackupDrillId, beginDrill } from "../backups.api.ts";
import look from "./Backups.module.css";
import type { Backups } from "./BackupsScreen.tsx";

/** The key is typed from paper, a backup is opened with it, put into an empty place aside, and compared row for row. */
export function BackupDrill({ backups: { drill }, isFirst = false }: { backups: Backups; isFirst?: boolean }) {
  const [key, setKey] = useState("");
  const { send, sending, refusal } = useDeed(beginDrill, { refresh: ["backups"] });
  const begin = async () => {
    const begun = await send({ input: { id: BackupDrillId.parse(uuidv7()), key } });
    if (begun.ok) setKey("");
  };
  const needsFactor = refusal?.type === "factor-needed";
  const body = drill.isRunning ? (
    <output className={look.progress}>
      <Loader size={20} />
      <Trans>Opening the newest backup, bringing it back in an empty place, comparing row for row. You can go on working.</Trans>
    </output>
  ) : (
    <Fields>
      {drill.fault === null ? null : (
        <ErrorState
          happened={
            drill.fault === "damaged" ? (
              <Trans>The backup did not come back as it was: it is damaged.</Trans>
            ) : (
              <Trans>The drill could not be finished.</Trans>
            )
          }
          kept={<Trans>Back up once more and try again. If it stays so, ask for help before you rely on backups.</Trans>}
        />
      )}
      <LongTextField
        label={<Trans>Key of the backups</Trans>}
        hint={<Trans>Number 1 on the sheet: fourteen groups of four and one of two. Capitals and dashes do not matter.</Trans>}
        value={key}
        autoComplete="off"
        spellCheck={false}
        rows={2}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      {needsFactor ? (
        <FactorField onProved={begin}>
          <Trans>Check the code and go on</Trans>
        </FactorField>
      ) : (
        <div className={look.buttons}>
          <Button
            variant={isFirst ? "filled" : "default"}
            size={isFirst ? "lg" : "md"}
            loading={sending}
            disabled={key.trim() === ""}
            onClick={() => void begin()}
          >
            <Trans>Bring a backup back on trial</Trans>
          </Button>
        </div>
      )}
      {needsFactor || refusal === null ? null : <RefusalState refusal={refusal} />}
    </Fields>
  );
  return isFirst ? (
    <Card heading={2} title={<Trans>Prove that it opens</Trans>}>
      <div className={look.stack}>
        <p className={look.words}>
          <Trans>
            Backups are being made. The set-up is finished when you have typed the key from your paper, and a backup has come back with it.
          </Trans>
        </p>
        {body}
      </div>
    </Card>
  ) : (
    body
  );
}
