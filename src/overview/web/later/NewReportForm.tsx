import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { DayField, FieldRow, Fields } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { CalendarDay } from "#foundation/words.ts";
import type { ClientId } from "#people/client.ts";
import { REPORT_KINDS, ReportKind } from "#report/report-kind.ts";
import { beginReport } from "#report/report.api.ts";
import { useKindWords } from "#report/web/use-kind-words.ts";
import "#report/words/sentences.ts";
import { languageChoices } from "./report-languages.ts";
import look from "../NoteScreen.module.css";

/** About which time, and in which language. Everything else is drafted from the record. */
export function NewReportForm(props: {
  clientId: ClientId;
  suggested: { readonly fromDay: CalendarDay; readonly untilDay: CalendarDay };
  onLeave: () => void;
}) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { kinds } = useKindWords();
  const form = useDeedForm(beginReport, {
    ids: { clientId: props.clientId },
    initial: { kind: ReportKind.parse("progress"), language, ...props.suggested },
    asInput: (values) => ({ ...values, id: uuidv7(), supersedes: null }),
    refresh: ["report"],
    onDone: ({ id }) => void navigate({ to: `/reports/${id}` }),
  });
  return (
    <Card title={<Trans>New report</Trans>} heading={2} room="wide">
      <form {...form.element}>
        <Fields>
          <PillGroup
            label={t`For whom`}
            value={form.values.kind}
            onChange={(kind) => form.set("kind", kind)}
            options={REPORT_KINDS.map((value) => ({ value, label: kinds[value] }))}
          />
          <p className={look.hint}>
            <Trans>It begins after the last signed report, or with the first session.</Trans>
          </p>
          <FieldRow>
            <DayField label={<Trans>From</Trans>} {...form.field("fromDay")} />
            <DayField label={<Trans>Until</Trans>} {...form.field("untilDay")} />
          </FieldRow>
          <PillGroup
            label={t`Language of the report`}
            hint={<Trans>Yours on the screen stays as it is. Goals keep the language they were written in.</Trans>}
            value={form.values.language}
            onChange={(value) => form.set("language", value)}
            options={languageChoices}
          />
          <FormTrouble of={form} />
          <div className={look.choices}>
            <SendButton of={form}>
              <Trans>Draft the report</Trans>
            </SendButton>
            <Button variant="subtle" onClick={props.onLeave}>
              <Trans>Leave it</Trans>
            </Button>
          </div>
        </Fields>
      </form>
    </Card>
  );
}
