import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { idOf } from "#foundation/words.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { FieldRow, Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { REPORT_KINDS, type ReportKind, type Section } from "../../report-kind.ts";
import { changeReportStyle, type readReportStyle } from "../../style.api.ts";
import "../../words/sentences.ts";
import { useKindWords } from "../use-kind-words.ts";
import { LogoField, type NewLogo } from "./LogoField.tsx";
import { SectionOrder } from "./SectionOrder.tsx";
import look from "./style.module.css";

type Style = OutputOf<typeof readReportStyle>;

/** Made anew with each edition; that it was kept is known one level above, where it stays. */
export function ReportStyleForm({ style, kept, onKept }: { style: Style; kept: boolean; onKept: (kept: boolean) => void }) {
  const { t } = useLingui();
  const { kinds } = useKindWords();
  const [letterhead, setLetterhead] = useState(style.letterhead);
  const [sections, setSections] = useState(() => new Map(style.sections.map((one) => [one.kind, one.sections])));
  const [changed, setChanged] = useState<ReadonlySet<ReportKind>>(new Set());
  const [logo, setLogo] = useState<NewLogo>(undefined);
  const [kind, setKind] = useState<ReportKind>("progress");
  const { send, sending, refusal } = useDeed(changeReportStyle, { refresh: ["report-style", "report"] });
  const write = (part: Partial<Style["letterhead"]>) => setLetterhead((now) => ({ ...now, ...part }));
  const order = (now: Section[]) => {
    setSections((all) => new Map(all).set(kind, now));
    setChanged((all) => new Set(all).add(kind));
  };
  const save = async () => {
    // All kinds are written down once one was changed, so that each stays as it was seen here.
    const chosen = changed.size === 0 && style.edition === 0 ? {} : Object.fromEntries(sections);
    const done = await send({
      ids: {},
      input: {
        id: idOf("ReportStyle").parse(uuidv7()),
        letterhead,
        sections: chosen,
        ...(logo === undefined ? {} : { logo }),
        basedOn: style.edition,
      },
    });
    onKept(done.ok);
  };
  return (
    <div className={look.form}>
      <Card title={<Trans>Head and foot of the paper</Trans>} heading={2} room="wide">
        <Fields>
          <TextField
            label={t`Name`}
            hint={<Trans>Left empty, the name of the practice.</Trans>}
            maxLength={120}
            value={letterhead.name}
            onChange={(event) => write({ name: event.currentTarget.value })}
          />
          <FieldRow>
            <LongTextField
              label={t`Address`}
              autosize
              minRows={2}
              maxLength={300}
              value={letterhead.address}
              onChange={(event) => write({ address: event.currentTarget.value })}
            />
            <TextField
              label={t`Telephone`}
              maxLength={120}
              value={letterhead.telephone}
              onChange={(event) => write({ telephone: event.currentTarget.value })}
            />
          </FieldRow>
          <TextField
            label={t`Line at the foot of each page`}
            maxLength={200}
            value={letterhead.footer}
            onChange={(event) => write({ footer: event.currentTarget.value })}
          />
          <LogoField before={style.logo} chosen={logo} onChoose={setLogo} />
        </Fields>
      </Card>
      <Card title={<Trans>What stands in each kind</Trans>} heading={2} room="wide">
        <PillGroup
          label={t`Kind of report`}
          value={kind}
          onChange={setKind}
          options={REPORT_KINDS.map((value) => ({ value, label: kinds[value] }))}
        />
        <SectionOrder key={kind} sections={sections.get(kind) ?? []} onChange={order} />
      </Card>
      {refusal === null ? null : <RefusalState refusal={refusal} again={() => void save()} />}
      <div className={look.buttons}>
        <Button variant="filled" loading={sending} onClick={() => void save()} data-writes="">
          <Trans>Keep it so</Trans>
        </Button>
        <output>{kept ? <Trans>Kept. New pages look like this from now on.</Trans> : null}</output>
      </div>
    </div>
  );
}
