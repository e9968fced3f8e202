import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField, FieldRow, Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import type { Language } from "#foundation/words.ts";
import type { ConsentKind } from "#people/consent.ts";
import { writeConsentText } from "../consents.api.ts";
import look from "./Consents.module.css";

/** The practice’s own words for one kind in one language, seen as they will be read. What was agreed to before keeps its words. */
export function ConsentTextForm(props: { kind: ConsentKind; language: Language; words: string; today: string; onDone: () => void }) {
  const { kind, language, onDone } = props;
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const form = useDeedForm(writeConsentText, {
    initial: { words: props.words, version: "", fromDay: props.today },
    refresh: ["consent-texts", "intake"],
    asInput: (typed) => ({ ...typed, id, kind, language }),
    onDone,
  });
  return (
    <form {...form.element}>
      <Fields>
        <LongTextField
          label={t`Your own words`}
          hint={t`Plain sentences, as one would say them: what it is for, what may be hard, that one may stop.`}
          lang={language}
          rows={10}
          {...form.field("words")}
        />
        <section className={look.version} aria-label={t`How it will be read`}>
          <p className={look.said}>
            <Trans>How it will be read</Trans>
          </p>
          <div className={look.text} lang={language}>
            <p className="so-reading">{form.values.words}</p>
          </div>
        </section>
        <FieldRow>
          <TextField
            label={t`Name of this version`}
            hint={t`It stands under each consent. For example 2027-01.`}
            autoComplete="off"
            {...form.field("version")}
          />
          <DayField label={t`It holds from`} {...form.field("fromDay")} />
        </FieldRow>
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>Put these words</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
