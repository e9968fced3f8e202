import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { CheckField, ChoiceField, FieldRow, Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { addQuestion } from "../intake.api.ts";
import { IntakePart } from "../question.ts";
import { PART_WORDS } from "./intake-words.ts";

type OwnKind = "long" | "text" | "list" | "date" | "yes-no" | "choice" | "several";
const KINDS: readonly (readonly [OwnKind, MessageDescriptor])[] = [
  ["long", msg`In words`],
  ["text", msg`One line`],
  ["list", msg`A list`],
  ["date", msg`A day`],
  ["yes-no", msg`Yes or no`],
  ["choice", msg`One of several`],
  ["several", msg`Several of several`],
];

const linesOf = (text: string) => text.split("\n").flatMap((line) => line.trim() || []);

/** A question of the practice's own, in both languages: the family chooses which it reads. */
export function NewQuestion({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const [part, setPart] = useState<IntakePart>("general");
  const [kind, setKind] = useState<OwnKind>("long");
  const [words, setWords] = useState({ en: "", fr: "", helpEn: "", helpFr: "", choicesEn: "", choicesFr: "" });
  const [restricted, setRestricted] = useState(false);
  const { send, sending, refusal } = useDeed(addQuestion, { refresh: ["questions", "intake"] });
  const hasChoices = kind === "choice" || kind === "several";
  const field = (name: keyof typeof words) => ({
    value: words[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setWords((now) => ({ ...now, [name]: value }));
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const french = linesOf(words.choicesFr);
    const options = linesOf(words.choicesEn).map((en, at) => ({ value: `c${at + 1}`, en, fr: french[at] ?? en }));
    const input = {
      id,
      part,
      kind,
      asks: { en: words.en, fr: words.fr },
      help: { en: words.helpEn, fr: words.helpFr },
      ...(hasChoices ? { options } : {}),
      ...(restricted ? { restricted: true as const } : {}),
    };
    if ((await send({ input })).ok) onDone();
  };
  const missing = refusal?.type === "invalid-input" ? t`Please write the question in both languages.` : undefined;
  return (
    <Card title={<Trans>One question more</Trans>} heading={2}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Fields>
          <ChoiceField
            label={t`Part`}
            data={IntakePart.options.map((value) => ({ value, label: t(PART_WORDS[value]) }))}
            value={part}
            onChange={(event) => setPart(IntakePart.parse(event.currentTarget.value))}
          />
          <PillGroup
            label={t`It is answered`}
            options={KINDS.map(([value, label]) => ({ value, label: t(label) }))}
            value={kind}
            onChange={setKind}
          />
          <FieldRow>
            <TextField label={t`The question in English`} error={missing} {...field("en")} />
            <TextField label={t`The question in French`} error={missing} {...field("fr")} />
          </FieldRow>
          <FieldRow>
            <TextField label={t`Help in English`} {...field("helpEn")} />
            <TextField label={t`Help in French`} {...field("helpFr")} />
          </FieldRow>
          {hasChoices ? (
            <FieldRow>
              <LongTextField label={t`Choices in English, one a line`} {...field("choicesEn")} />
              <LongTextField label={t`Choices in French, in the same order`} {...field("choicesFr")} />
            </FieldRow>
          ) : null}
          <CheckField
            label={t`Read only by those who treat`}
            checked={restricted}
            onChange={(event) => setRestricted(event.currentTarget.checked)}
          />
          {refusal === null || refusal.type === "invalid-input" ? null : <RefusalState refusal={refusal} />}
          <div>
            <Button type="submit" loading={sending}>
              <Trans>Ask it from now on</Trans>
            </Button>
            <Button variant="subtle" onClick={onDone}>
              <Trans>Leave it</Trans>
            </Button>
          </div>
        </Fields>
      </form>
    </Card>
  );
}
