import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { TextField } from "#foundation/web/Field.tsx";
import look from "./attendance.module.css";

/** The reason of an absence in the family's own words; kept when the field is left or the words are sent. */
export function ReasonInWords({ reason, onWords }: { reason: string; onWords: (words: string) => void }) {
  const { t } = useLingui();
  const [words, setWords] = useState(reason);
  const saveWords = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== reason) onWords(words.trim());
  };
  return (
    <form className={look.words} onSubmit={saveWords}>
      <TextField
        label={t`In their own words`}
        value={words}
        maxLength={1000}
        onChange={(event) => setWords(event.currentTarget.value)}
        onBlur={saveWords}
      />
      <Button type="submit">
        <Trans>Keep these words</Trans>
      </Button>
    </form>
  );
}
