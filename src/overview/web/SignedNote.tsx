import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Lock, Plus, Printer } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { daysLate } from "#attendance/attendance.ts";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { LongTextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { dayIn } from "#foundation/web/use-now.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { ShareNote } from "#family/web/ShareSwitch.tsx";
import { addAddendum } from "#session/session.api.ts";
import { FactorField } from "#people/web/FactorField.tsx";
import type { NotePage } from "./NoteScreen.tsx";
import look from "./NoteScreen.module.css";

/** A signed note as it was signed, and what was added since. */
export function SignedNote({ page, note, again }: { page: NotePage; note: NonNullable<NotePage["note"]>; again: () => void }) {
  return (
    <div className={look.paper}>
      <Card room="wide">
        <p className={look.text} lang={note.language}>
          {note.words}
        </p>
        <Signed name={note.signedName ?? note.authorName} at={note.signedAt ?? note.editedAt} of={page.card.day} />
      </Card>
      {note.addenda.map((addendum) => (
        <Card key={addendum.id} title={<Trans>Addendum</Trans>} heading={2} room="wide">
          <p className={look.text} lang={note.language}>
            {addendum.words}
          </p>
          <Signed name={addendum.signedName} at={addendum.signedAt} of={page.card.day} />
        </Card>
      ))}
      <ShareNote clientId={page.card.clientId} noteId={note.id} />
      <AddAddendum noteId={note.id} again={again} />
    </div>
  );
}

/** Who signed and when by the practice’s own clock; and how long after the session of that day. */
function Signed({ name, at, of }: { name: string; at: string; of: CalendarDay }) {
  const { momentDay, time, timeZone } = useLanguage();
  const late = daysLate(of, dayIn(new Date(at), timeZone));
  const [day, clock] = [momentDay(at), time(at)];
  return (
    <p className={look.signed}>
      <Icon of={Lock} size={16} />
      <span>
        <Trans>
          Signed by {name}, {day}, {clock}
        </Trans>
        {late === 0 ? null : (
          <>
            {" · "}
            <Plural value={late} one="# day after the session" other="# days after the session" />
          </>
        )}
      </span>
    </p>
  );
}

function AddAddendum({ noteId, again }: { noteId: NonNullable<NotePage["note"]>["id"]; again: () => void }) {
  const [words, setWords] = useState<string | null>(null);
  const [id, setId] = useState(() => uuidv7());
  const { send, sending, refusal } = useDeed(addAddendum, { refresh: ["overview"] });
  const add = async () => {
    if (words === null || words.trim() === "") return;
    const added = await send({ ids: { noteId }, input: { id, words } });
    if (!added.ok) return;
    setWords(null);
    setId(uuidv7());
    again();
  };
  if (words === null)
    return (
      <div className={look.choices}>
        <Button leftSection={<Icon of={Plus} />} onClick={() => setWords("")}>
          <Trans>Add to this note</Trans>
        </Button>
        <Button leftSection={<Icon of={Printer} />} onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </div>
    );
  const needsFactor = refusal?.type === "factor-needed";
  return (
    <Card title={<Trans>Addendum</Trans>} heading={2} room="wide">
      <LongTextField
        label={<Trans>What is to be added</Trans>}
        hint={<Trans>It is signed at once with your name and today’s date, and is final like the note.</Trans>}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        autosize
        minRows={4}
        maxLength={20_000}
      />
      {needsFactor ? (
        <FactorField onProved={add} />
      ) : (
        <div className={look.choices}>
          <Button variant="filled" loading={sending} onClick={() => void add()}>
            <Trans>Sign and add</Trans>
          </Button>
          <Button variant="subtle" onClick={() => setWords(null)}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      )}
      {refusal === null || needsFactor ? null : <RefusalState refusal={refusal} again={() => void add()} />}
    </Card>
  );
}
