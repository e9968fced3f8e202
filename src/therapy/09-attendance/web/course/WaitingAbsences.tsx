import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { isFoundIn } from "#foundation/letters.ts";
import { Card } from "#foundation/web/Card.tsx";
import { deviceMoment } from "#foundation/web/device-moment.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { type Announced, answerAnnounced, listWaitingAbsences, settleStray, type Stray } from "../../waiting-absence.api.ts";
import { OUTCOME_WORDS, REASON_WORDS } from "../attendance-words.ts";
import "./refusals.ts";
import look from "./pattern.module.css";

/** What families said ahead, and what was written for sessions that left the calendar. Each waits for one answer; nothing is entered before. */
export function WaitingAbsences({ find = "" }: { find?: string }) {
  const read = useRead(listWaitingAbsences, { chapter: "waiting-absences", input: {} });
  if (read.state !== "ready") return null;
  const announced = read.value.announced.filter(({ chosenName }) => isFoundIn(find, chosenName));
  const strays = read.value.strays.filter(({ chosenName }) => isFoundIn(find, chosenName));
  if (announced.length + strays.length === 0) return null;
  return (
    <Section title={<Trans>Said ahead</Trans>} hint={<Trans>A family’s word. It is entered when you confirm it.</Trans>}>
      <ul className={look.cards}>
        {announced.map((it) => (
          <li key={it.id}>
            <OneAnnounced announced={it} />
          </li>
        ))}
        {strays.map((it) => (
          <li key={it.id}>
            <OneStray stray={it} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneAnnounced({ announced }: { announced: Announced }) {
  const { t } = useLingui();
  const { day, wallTime } = useLanguage();
  const [entryId] = useState(() => uuidv7());
  const deed = useDeed(answerAnnounced, { refresh: ["waiting-absences", "overview", "attendance-course"] });
  const { id, clientId, chosenName, at, reason, by, hours, category } = announced;
  const answer = (word: "confirmed" | "coming-after-all") =>
    void deed.send({ ids: { clientId, announcedId: id }, input: { answer: word, entryId, at: deviceMoment() } });
  return (
    <Card title={<Go to={`/clients/${clientId}`}>{chosenName}</Go>} sign={<Glyph name="rest" />}>
      <p>
        {at === null ? (
          <Trans>Will not come on {day(announced.day, "long")}. That session left the calendar since.</Trans>
        ) : (
          <Trans>
            Will not come on {day(announced.day, "long")} at {wallTime(at)}.
          </Trans>
        )}{" "}
        {reason === "" ? <Trans>No reason was given, and none is needed.</Trans> : <q>{reason}</q>}
      </p>
      <p className="so-muted">
        {by}
        {hours === null ? null : (
          <>
            {", "}
            <Plural value={hours} one="# hour ahead" other="# hours ahead" />
          </>
        )}
        {". "}
        <Trans>It would be written as: {t(REASON_WORDS[category]).toLocaleLowerCase()}.</Trans>
      </p>
      {deed.refusal === null ? null : <RefusalState refusal={deed.refusal} />}
      <div className={look.buttons}>
        <Button loading={deed.sending} onClick={() => answer("confirmed")}>
          <Trans>
            Confirm<span className="so-hidden">, {chosenName}</span>
          </Trans>
        </Button>
        <Button variant="subtle" disabled={deed.sending} onClick={() => answer("coming-after-all")}>
          <Trans>
            They come after all<span className="so-hidden">, {chosenName}</span>
          </Trans>
        </Button>
      </div>
    </Card>
  );
}

function OneStray({ stray }: { stray: Stray }) {
  const { t } = useLingui();
  const { momentDay } = useLanguage();
  const { id, clientId, chosenName, outcome, reason, at, by } = stray;
  const form = useDeedForm(settleStray, {
    ids: { clientId, strayId: id },
    initial: { words: "" },
    refresh: ["waiting-absences"],
    onDone: () => undefined,
  });
  return (
    <Card title={<Go to={`/clients/${clientId}`}>{chosenName}</Go>} tone="dashed">
      <p>
        <Trans>
          {t(OUTCOME_WORDS[outcome])}, written by {by} on {momentDay(at, "long")} for a session that is no longer in the calendar.
        </Trans>{" "}
        {reason === "" ? null : <q>{reason}</q>}
      </p>
      <form {...form.element} className={look.talk}>
        <TextField
          label={t`What became of it`}
          hint={t`For example: written on the new day, or the series had ended.`}
          {...form.field("words")}
        />
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>I have dealt with it</Trans>
          </SendButton>
        </div>
      </form>
    </Card>
  );
}
