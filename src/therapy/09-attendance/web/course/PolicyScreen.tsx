import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { DayField, FieldRow, Fields, LongTextField, NumberField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { type AttendancePolicy, USUAL } from "../../attendance-policy.ts";
import { readPolicies, writePolicy } from "../../attendance-policy.api.ts";
import look from "./pattern.module.css";

/** What the practice asks of families about coming and calling off. They read it on their pages; nothing is charged or ended by it. */
export function PolicyScreen() {
  const { t } = useLingui();
  const read = useRead(readPolicies, { chapter: "attendance-policy", input: {} });
  return (
    <Page
      title={t`When somebody cannot come`}
      subtitle={t`Families read this on their pages. Nothing is charged, sent or ended by it.`}
      trail={
        <Go to="/practice">
          <Trans>Practice</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>
        {({ versions }) => (
          <>
            <PolicyForm key={versions[0]?.id ?? ""} before={versions[0]} />
            {versions.length === 0 ? null : (
              <Section title={<Trans>What was written</Trans>}>
                <ul className={look.cards}>
                  {versions.map((version) => (
                    <li key={version.id}>
                      <Version version={version} />
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        )}
      </WhenRead>
    </Page>
  );
}

function Version({ version }: { version: AttendancePolicy }) {
  const { day } = useLanguage();
  return (
    <Card title={<Trans>From {day(version.fromDay)}</Trans>} heading={3}>
      <p>
        <Plural value={version.noticeHours} one="# hour ahead" other="# hours ahead" />,{" "}
        <Plural value={version.graceMinutes} one="waiting # minute" other="waiting # minutes" />
      </p>
      {[version.wordsEn, version.wordsFr]
        .filter((words) => words !== "")
        .map((words) => (
          <p key={words}>{words}</p>
        ))}
    </Card>
  );
}

function PolicyForm({ before }: { before: AttendancePolicy | undefined }) {
  const { t } = useLingui();
  const { day } = useNow();
  const [id] = useState(() => uuidv7());
  const { noticeHours, graceMinutes } = before ?? USUAL;
  const form = useDeedForm(writePolicy, {
    initial: { fromDay: day, noticeHours, graceMinutes, wordsEn: before?.wordsEn ?? "", wordsFr: before?.wordsFr ?? "" },
    refresh: ["attendance-policy"],
    asInput: (values) => ({ id, ...values }),
    onDone: () => undefined,
  });
  return (
    <form {...form.element} className={look.talk}>
      <Fields>
        <DayField label={t`Holds from`} {...form.field("fromDay")} />
        <FieldRow>
          <NumberField label={t`Hours ahead you would like to be told`} min={0} max={336} {...form.field("noticeHours")} />
          <NumberField label={t`Minutes you wait`} min={0} max={120} {...form.field("graceMinutes")} />
        </FieldRow>
        <LongTextField label={t`In your own words, in English`} rows={2} {...form.field("wordsEn")} />
        <LongTextField label={t`In your own words, in French`} rows={2} {...form.field("wordsFr")} />
      </Fields>
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <SendButton of={form}>
          <Trans>Write it down</Trans>
        </SendButton>
      </div>
    </form>
  );
}
