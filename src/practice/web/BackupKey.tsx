import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { KeyRound, Printer } from "lucide-react";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { CheckField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { FactorField } from "#people/web/FactorField.tsx";
import { BackupKeyId, setUpBackupKey } from "../backups.api.ts";
import look from "./Backups.module.css";

/** Makes the key and shows it once, as a sheet to print. */
export function BackupKey({ isFirst = false }: { isFirst?: boolean }) {
  const { t } = useLingui();
  const [id, setId] = useState(() => uuidv7());
  const [sheets, setSheets] = useState<{ readonly sheet: string; readonly masterSheet: string } | null>(null);
  const [isKept, setKept] = useState(false);
  const make = useDeed(setUpBackupKey, { refresh: [] });
  const begin = async () => {
    // Nothing is read anew before the sheet was seen: the page would take it away.
    const made = await make.send({ input: { id: BackupKeyId.parse(id) } });
    if (made.ok) setSheets(made.value);
    setId(uuidv7());
  };
  if (sheets !== null)
    return (
      <div className={look.stack}>
        <h2>
          <Trans>Recovery sheet</Trans>
        </h2>
        <p className={look.words}>
          <Trans>
            You see it now and never again. Print it, or write it down, and keep the paper where you keep contracts: not beside the
            computer, and where somebody finds it if you cannot.
          </Trans>
        </p>
        <Groups title={t`1. Key of the backups`} sheet={sheets.sheet}>
          <Trans>Opens every backup. To bring everything back on a new computer, this and a backup are enough.</Trans>
        </Groups>
        <Groups title={t`2. Master key of this installation`} sheet={sheets.masterSheet}>
          <Trans>For the day only the file master.key is lost.</Trans>
        </Groups>
        <section className={look.sheet}>
          <h3>
            <Trans>How to bring everything back</Trans>
          </h3>
          <ol className={look.steps}>
            <li>
              <Trans>Install Sostenuto on a computer, and do not set up a practice.</Trans>
            </li>
            <li>
              <Trans>
                In its folder: <code>npm run -s cli -- restore FOLDER-OF-BACKUPS</code>
              </Trans>
            </li>
            <li>
              <Trans>Type key 1. The program says what it found, and asks before it does anything.</Trans>
            </li>
            <li>
              <Trans>
                Without Sostenuto: the file opens with the free program age, the key written AGE-SECRET-KEY-1 and then key 1 without its
                dashes; inside are lines of JSON, gzipped.
              </Trans>
            </li>
          </ol>
        </section>
        <div className={look.buttons}>
          <Button leftSection={<Icon of={Printer} />} onClick={() => window.print()}>
            <Trans>Print</Trans>
          </Button>
        </div>
        <div className={look.buttons}>
          <CheckField
            label={<Trans>I have it on paper</Trans>}
            checked={isKept}
            onChange={(event) => setKept(event.currentTarget.checked)}
          />
        </div>
        <div className={look.buttons}>
          <Button variant="filled" size="lg" disabled={!isKept} onClick={() => window.location.reload()}>
            <Trans>Go on to the drill</Trans>
          </Button>
        </div>
      </div>
    );
  const needsFactor = make.refusal?.type === "factor-needed";
  const words = isFirst ? (
    <p className={look.words}>
      <Trans>
        A backup is locked with a key that is not on this computer: whoever steals the backups cannot read them. You get the key on one
        sheet of paper. Then you type it in once, and the program proves that a backup really opens with it. It takes ten minutes.
      </Trans>
    </p>
  ) : null;
  const body = (
    <div className={look.stack}>
      {words}
      {needsFactor ? (
        <FactorField onProved={begin}>
          <Trans>Check the code and go on</Trans>
        </FactorField>
      ) : (
        <div className={look.buttons}>
          <Button
            variant={isFirst ? "filled" : "default"}
            size={isFirst ? "lg" : "md"}
            leftSection={<Icon of={KeyRound} />}
            loading={make.sending}
            onClick={() => void begin()}
          >
            {isFirst ? <Trans>Make the key and show the sheet</Trans> : <Trans>Make another key</Trans>}
          </Button>
        </div>
      )}
      {needsFactor || make.refusal === null ? null : <RefusalState refusal={make.refusal} />}
    </div>
  );
  return isFirst ? (
    <Card heading={2} title={<Trans>There are no backups yet</Trans>} sign={<Icon of={KeyRound} />}>
      {body}
    </Card>
  ) : (
    body
  );
}

function Groups({ title, sheet, children }: { title: string; sheet: string; children: ReactNode }) {
  return (
    <section className={look.sheet} aria-label={title}>
      <h3>{title}</h3>
      <p className="so-small so-muted">{children}</p>
      <ol className={look.key}>
        {sheet.split("-").map((four, at) => (
          // The place is the group's own: the same four may come twice.
          <li key={`${at}${four}`}>{four}</li>
        ))}
      </ol>
    </section>
  );
}
