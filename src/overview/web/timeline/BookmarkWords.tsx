import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { TextField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { TimelineBookmark } from "#session/timeline.ts";
import type { SessionCard } from "../../today.api.ts";
import look from "./timeline.module.css";

type Card = Pick<SessionCard, "sessionId" | "clientId" | "chosenName">;

/** What was written to a bookmark; the earlier words stay in the record. Kept on this device first, like everything of a session. */
export function BookmarkWords(props: { bookmark: TimelineBookmark; at: number; card: Card; again: () => void }) {
  const { bookmark, card, again } = props;
  const { t } = useLingui();
  const { time } = useLanguage();
  const [words, setWords] = useState<string | null>(null);
  /** Shown until the answer of the server says the same. */
  const [kept, setKept] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const when = time(new Date(props.at).toISOString());
  const shown = kept ?? bookmark.words;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const text = (words ?? "").trim();
    try {
      const { keepEntry } = await import("#session/web/kept-timeline.ts");
      await keepEntry(card, card.chosenName, { about: "words", words: text, onId: bookmark.id, source: "typed" });
      setKept(text);
      setWords(null);
      setFailed(false);
      again();
    } catch (error) {
      reportError(error);
      setFailed(true);
    }
  };
  if (words === null)
    return (
      <span className={look.words}>
        {shown === "" ? null : <span>{shown}</span>}
        <Button size="compact-sm" variant="subtle" aria-label={t`Words to the bookmark of ${when}`} onClick={() => setWords(shown)}>
          {shown === "" ? <Trans>Add words</Trans> : <Trans>Change</Trans>}
        </Button>
      </span>
    );
  return (
    <form className={look.words} onSubmit={(event) => void save(event)}>
      <TextField
        label={t`Words to the bookmark of ${when}`}
        value={words}
        maxLength={400}
        data-autofocus
        autoFocus
        error={failed ? t`This was not kept: the device has no room, or nobody is signed in.` : undefined}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit">
        <Trans>Keep</Trans>
      </Button>
      <Button variant="subtle" onClick={() => setWords(null)}>
        <Trans>Leave it</Trans>
      </Button>
    </form>
  );
}
