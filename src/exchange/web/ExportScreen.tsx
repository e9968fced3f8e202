import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Download, FileArchive } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { fillPath } from "#foundation/endpoint.ts";
import { useIds } from "#foundation/web/address.ts";
import { Card } from "#foundation/web/Card.tsx";
import { ChoiceField, Fields, TextField } from "#foundation/web/Field.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ClientId } from "#people/client.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { FactorField } from "#people/web/FactorField.tsx";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import { downloadRecord, exportRecord, readExportPreview, type RecordExportId } from "../record-export.api.ts";
import { NEVER_IN_IT } from "../record-format.ts";
// Brings the sentences of parts and refusals: they are said by code.
import "../words/sentences.ts";
import look from "./ExportScreen.module.css";

/** A client’s whole record as one file: what it will hold, why it is wanted, and the file. */
export function ExportScreen() {
  const { t } = useLingui();
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const read = useRead(readExportPreview, { ids: { clientId }, chapter: "exchange" });
  const name = read.state === "ready" ? read.value.chosenName : "";
  return (
    <Page
      title={name === "" ? t`Export the record` : t`Export the record of ${name}`}
      tabTitle={t`Export`}
      subtitle={<Trans>One file that keeps everything, for the person themselves, for another practice, or for you.</Trans>}
      trail={
        <Go to={`/clients/${clientId}`}>
          <Trans>Back to the story</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>
        {(preview) => (
          <div className={look.columns}>
            <Making clientId={clientId} again={read.state === "ready" ? read.again : () => {}} />
            <Holds preview={preview} />
            <Earlier exports={preview.exports} />
          </div>
        )}
      </WhenRead>
    </Page>
  );
}

type Preview = z.output<typeof readExportPreview.output>;

function Making({ clientId, again }: { clientId: ClientId; again: () => void }) {
  const { t } = useLingui();
  const { language: spoken, time } = useLanguage();
  const [id, setId] = useState(() => uuidv7());
  const [reason, setReason] = useState("");
  const [language, setLanguage] = useState(spoken);
  const [made, setMade] = useState<{ readonly id: RecordExportId; readonly until: string } | null>(null);
  const { send, sending, refusal } = useDeed(exportRecord, { refresh: ["exchange"] });
  const prepare = async (namedOnPurpose?: NamedOnPurpose) => {
    const input = exportRecord.input.safeParse({ id, reason, language, namedOnPurpose });
    if (!input.success) return;
    const done = await send({ ids: { clientId }, input: input.data });
    if (!done.ok) return;
    setMade(done.value);
    setId(uuidv7());
    again();
  };
  if (made !== null) {
    const until = time(made.until);
    return (
      <Card heading={2} title={<Trans>The file is ready</Trans>} sign={<Icon of={FileArchive} />}>
        <p className={look.words}>
          <Trans>You can fetch it until {until}. It is made at that moment and not kept here: look after it like the record itself.</Trans>
        </p>
        <div className={look.buttons}>
          <Button
            component="a"
            href={`/api/v1${fillPath(downloadRecord.path, { exportId: made.id })}`}
            download
            variant="filled"
            leftSection={<Icon of={Download} />}
          >
            <Trans>Download the record</Trans>
          </Button>
          <Button variant="subtle" onClick={() => setMade(null)}>
            <Trans>Export it again</Trans>
          </Button>
        </div>
      </Card>
    );
  }
  const needsFactor = refusal?.type === "factor-needed";
  return (
    <Card heading={2} title={<Trans>Why is it wanted?</Trans>} sign={<Icon of={FileArchive} />}>
      <Fields>
        <TextField
          label={<Trans>Reason</Trans>}
          hint={
            <Trans>
              For example: asked for by the family, moves to another practice. It is kept with your name, and whoever runs the practice is
              told.
            </Trans>
          }
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ChoiceField
          label={<Trans>Language of the page to read</Trans>}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value === "fr" ? "fr" : "en")}
          data={[
            { value: "en", label: t`English` },
            { value: "fr", label: t`French` },
          ]}
        />
        {needsFactor ? (
          <FactorField onProved={() => prepare()}>
            <Trans>Check the code and go on</Trans>
          </FactorField>
        ) : (
          <div className={look.buttons}>
            <Button variant="filled" loading={sending} disabled={reason.trim() === ""} onClick={() => void prepare()}>
              <Trans>Prepare the file</Trans>
            </Button>
          </div>
        )}
        <output className={look.words}>{sending ? <Trans>Reading the whole record…</Trans> : null}</output>
        {needsFactor ? null : (
          <LeavingRefused refusal={refusal} sending={sending} onPurpose={(said) => void prepare(said)} again={() => void prepare()} />
        )}
      </Fields>
    </Card>
  );
}

function Holds({ preview: { parts, attachments } }: { preview: Preview }) {
  const { say } = useLanguage();
  return (
    <Card heading={2} title={<Trans>What is in it</Trans>}>
      <dl className={look.parts}>
        {parts.map(({ part, rows }) => (
          <div key={part}>
            <dt>{say(`export.part.${part}`)}</dt>
            <dd>
              <Trans>{rows} rows</Trans>
            </dd>
          </div>
        ))}
        {attachments === 0 ? null : (
          <div>
            <dt>
              <Trans>Signed reports as PDF</Trans>
            </dt>
            <dd>{attachments}</dd>
          </div>
        )}
      </dl>
      <h3 className={look.never}>{say("export.never")}</h3>
      <ul className={look.list}>
        {NEVER_IN_IT.map((one) => (
          <li key={one}>{say(`export.never.${one}`)}</li>
        ))}
      </ul>
    </Card>
  );
}

function Earlier({ exports }: { exports: Preview["exports"] }) {
  const { momentDay, time } = useLanguage();
  if (exports.length === 0) return null;
  return (
    <Card heading={2} title={<Trans>Exported before</Trans>}>
      <ul className={look.earlier}>
        {exports.map((one) => (
          <li key={one.id}>
            <p>{one.reason}</p>
            <p className={look.foot}>
              {one.madeBy}, {momentDay(one.madeAt)}, {time(one.madeAt)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
