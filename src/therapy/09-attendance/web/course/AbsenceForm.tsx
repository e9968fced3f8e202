import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { OutputOf } from "#foundation/web/call.ts";
import { DayField, FieldRow, LongTextField, NumberField, TextField, TimeField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { noticeHours } from "../../absence-account.ts";
import type { readAbsence } from "../../absence-account.api.ts";
import { AbsenceCategory } from "../../absence-category.ts";
import { CutShort, Outcome } from "../../attendance.ts";
import { OUTCOME_WORDS, REASON_WORDS } from "../attendance-words.ts";
import { NotKept } from "../NotKept.tsx";
import { type Place, useAttendance } from "../use-attendance.ts";
import { type Draft, accountIn, draftOf, entryIn, isCorrection, toldMoment } from "./absence-draft.ts";
import { CUT_SHORT_WORDS } from "./account-words.ts";
import look from "./account.module.css";
import { AccountFields } from "./AccountFields.tsx";
import { keepAccount } from "./kept-account.ts";

type Known = OutputOf<typeof readAbsence>;

const OFFERED = AbsenceCategory.options.filter((category) => category !== "partial" && category !== "deceased");

/** What happened, why in their words, who told us and what was done: one page, by keyboard in under a minute. Each answer may be left out. */
export function AbsenceForm({ place, known }: { place: Place; known: Known | null }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { time, day, wallTime } = useLanguage();
  const attendance = useAttendance(place, known?.standing ?? null);
  const { delivery } = attendance;
  // The device forgets an old session’s entry once it is sent, and the server's answer may be from before: what was seen here stands.
  const [seen, setSeen] = useState(attendance.entry);
  if (attendance.entry !== null && attendance.entry !== seen) setSeen(attendance.entry);
  const entry = attendance.entry ?? seen;
  const [changed, setChanged] = useState<Partial<Draft>>({});
  const [isTried, setTried] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  // What was written here last; the server's answer may still be on its way.
  const [before, setBefore] = useState(known?.account ?? null);
  const draft: Draft = { ...draftOf(entry, before), ...changed };
  const change = (part: Partial<Draft>) => {
    setChanged((before) => ({ ...before, ...part }));
    setSavedAt(null);
  };
  const corrects = isCorrection(draft, entry);
  const lacksWhy = corrects && draft.correction.trim() === "";
  const isAway = draft.outcome === "absent" || draft.outcome === "did-not-run";

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.outcome === null || lacksWhy) return;
    const written = entryIn(draft, entry);
    const account = isAway ? accountIn(draft, before) : null;
    if (written !== null) await attendance.write(written.outcome, written.why, entry);
    if (account !== null) {
      await keepAccount(place, place.chosenName, account);
      setBefore(account);
    }
    setSavedAt(new Date().toISOString());
    void queries.invalidateQueries({ queryKey: ["attendance-course"] });
  };

  return (
    <form className={look.form} noValidate onSubmit={(event) => void save(event)}>
      <PillGroup
        label={t`What happened`}
        options={Outcome.options.map((value) => ({ value, label: t(OUTCOME_WORDS[value]) }))}
        value={draft.outcome}
        error={isTried && draft.outcome === null ? t`Choose what happened.` : undefined}
        onChange={(outcome) => change({ outcome })}
      />
      {corrects ? (
        <TextField
          label={t`Why is it corrected?`}
          hint={t`Both versions stay in the record.`}
          value={draft.correction}
          maxLength={500}
          error={isTried && lacksWhy ? t`A few words are missing here.` : undefined}
          onChange={(event) => change({ correction: event.currentTarget.value })}
        />
      ) : null}
      {draft.outcome === "partly" ? <PartFields draft={draft} planned={known?.minutes ?? null} change={change} /> : null}
      {isAway ? (
        <>
          <PillGroup
            label={t`Do you know why?`}
            options={OFFERED.map((value) => ({ value, label: t(REASON_WORDS[value]) }))}
            value={draft.category}
            onChange={(category) => change({ category })}
            onClear={() => change({ category: null })}
          />
          <LongTextField
            label={t`In their own words`}
            hint={
              draft.category === "assent_withheld"
                ? t`How did they show it, and what was offered? It is information, not failure.`
                : undefined
            }
            rows={2}
            maxLength={1000}
            value={draft.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          <div className={look.told}>
            <FieldRow>
              <DayField label={t`Told us on`} value={draft.toldDay} onChange={(event) => change({ toldDay: event.currentTarget.value })} />
              <TimeField label={t`At`} value={draft.toldAt} onChange={(event) => change({ toldAt: event.currentTarget.value })} />
            </FieldRow>
            {known === null ? null : <Notice hours={noticeHours(toldMoment(draft), known.startsAt)} asked={known.notice.asked} />}
          </div>
          <AccountFields draft={draft} change={change} />
        </>
      ) : null}
      <NotKept delivery={delivery} />
      <div className={look.end}>
        <Button type="submit" variant="filled" size="lg">
          <Trans>Keep it</Trans>
        </Button>
        <output>{savedAt === null ? null : <Trans>Saved at {time(savedAt)}.</Trans>}</output>
        {known?.next ? (
          <span className={look.nothing}>
            <Trans>
              Next planned: {day(known.next.day, "long")}, {wallTime(known.next.at)}
            </Trans>
          </span>
        ) : null}
        <span className={look.nothing}>
          <Trans>No fee, no message and no change of plan follows from this.</Trans>
        </span>
      </div>
    </form>
  );
}

function PartFields({ draft, planned, change }: { draft: Draft; planned: number | null; change: (part: Partial<Draft>) => void }) {
  const { t } = useLingui();
  return (
    <>
      <NumberField
        label={t`Minutes they were there`}
        hint={planned === null ? t`Empty = nobody looked at the clock.` : t`Of ${planned} planned. Empty = nobody looked at the clock.`}
        min={1}
        max={planned ?? 480}
        value={draft.minutesThere ?? ""}
        onChange={(value) => change({ minutesThere: typeof value === "number" ? value : null })}
      />
      <PillGroup
        label={t`Why a part`}
        options={CutShort.options.map((value) => ({ value, label: t(CUT_SHORT_WORDS[value]) }))}
        value={draft.cutShort}
        onChange={(cutShort) => change({ cutShort })}
        onClear={() => change({ cutShort: null })}
      />
      <TextField
        label={t`In their own words`}
        maxLength={1000}
        value={draft.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </>
  );
}

function Notice({ hours, asked }: { hours: number | null; asked: number }) {
  if (hours === null) return null;
  return (
    <p className={look.notice}>
      <Plural value={hours} one="Told # hour ahead." other="Told # hours ahead." />{" "}
      <Plural value={asked} one="The practice asks for # hour." other="The practice asks for # hours." />
    </p>
  );
}
