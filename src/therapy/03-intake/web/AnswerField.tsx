import { useLingui } from "@lingui/react/macro";
import { LongTextField, TextField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillChoices, PillGroup } from "#foundation/web/PillGroup.tsx";
import { choicesOf, isOneOf, type Question } from "../question.ts";
import look from "./Intake.module.css";
import type { useAnswer } from "./use-answer.ts";

type Answer = ReturnType<typeof useAnswer>;

/** The field a question is answered in, as its kind says; words may be added to whatever is chosen. */
export function AnswerField({ question, answer }: { question: Question; answer: Answer }) {
  const { t } = useLingui();
  const { say, language } = useLanguage();
  const { kind } = question;
  const label = question.asks[language];
  const hint = question.help[language];
  const error = answer.misfit === undefined || answer.words === "" ? undefined : say(answer.misfit);
  const words = { value: answer.words, error, onBlur: answer.leave };
  if (kind === "text" || kind === "date")
    return <TextField {...words} label={label} hint={hint} onChange={(event) => answer.type(event.currentTarget.value)} />;
  if (kind === "long" || kind === "list")
    return <LongTextField {...words} label={label} hint={hint} rows={2} onChange={(event) => answer.type(event.currentTarget.value)} />;
  const more = <LongTextField {...words} label={t`In words`} rows={1} onChange={(event) => answer.type(event.currentTarget.value)} />;
  if (kind === "grid")
    return (
      <>
        <Grid question={question} answer={answer} />
        {more}
      </>
    );
  const options = choicesOf(question).map((choice) => ({ value: choice.value, label: choice[language] }));
  return (
    <>
      {isOneOf(kind) ? (
        <PillGroup
          label={label}
          hint={hint}
          options={options}
          value={answer.picks[0] ?? null}
          onChange={(value) => answer.pick([value])}
          onClear={() => answer.pick([])}
        />
      ) : (
        <PillChoices label={label} hint={hint} options={options} values={answer.picks} onChange={answer.pick} />
      )}
      {more}
    </>
  );
}

/** Row by row, as many columns as are true. */
function Grid({ question: { asks, help, options = [], columns = [] }, answer }: { question: Question; answer: Answer }) {
  const { language } = useLanguage();
  return (
    <fieldset className={look.grid}>
      <legend>{asks[language]}</legend>
      <p className="so-muted so-small">{help[language]}</p>
      {options.map((row) => {
        const cells = columns.map((column) => ({ value: `${row.value}:${column.value}`, label: column[language] }));
        const others = answer.picks.filter((pick) => !cells.some(({ value }) => value === pick));
        return (
          <PillChoices
            key={row.value}
            label={row[language]}
            options={cells}
            values={answer.picks.filter((pick) => !others.includes(pick))}
            onChange={(picks) => answer.pick([...others, ...picks])}
          />
        );
      })}
    </fieldset>
  );
}
