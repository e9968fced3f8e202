import { Trans } from "@lingui/react/macro";
import { CalendarX, Check, Clock, Coffee, Send } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { NewFamilyWord } from "#family/family-word.api.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { CalendarDay } from "#foundation/words.ts";
import { Button } from "../../Button.tsx";
import { Field } from "../../Field.tsx";
import look from "../../page.module.css";
import { Choices } from "./Choices.tsx";
import type { Visit } from "./Visits.tsx";

/** One visit, with what can be said about it in one tap; the reason opens beside the very button, and stays optional. */
export function OneVisit({
  visit,
  isSelf,
  isNext,
  onCannot,
  onSay,
}: {
  visit: Visit;
  isSelf: boolean;
  isNext: boolean;
  onCannot: ((reason: string) => void) | undefined;
  onSay: (word: Pick<NewFamilyWord, "kind" | "minutes">) => void;
}) {
  const { day, wallTime } = useLanguage();
  const when = `${day(visit.day, "long")}, ${wallTime(visit.at)}`;
  const [step, setStep] = useState<"none" | "cannot" | "late">("none");
  return (
    <>
      <p>
        <b>{when}</b>
      </p>
      {visit.state === "away" ? (
        <p className={look.muted}>
          <Trans>no visit</Trans>
        </p>
      ) : null}
      {visit.state === "said" ? (
        <p className={look.sign} role="status">
          <Icon of={Check} size={22} />
          <Trans>You told us. Your therapist will confirm it.</Trans>
        </p>
      ) : null}
      {visit.state === "planned" ? <SaidAlready word={visit.word} /> : null}
      {visit.state !== "planned" || onCannot === undefined ? null : step === "cannot" ? (
        <Cannot inTime={visit.inTime} onSend={onCannot} />
      ) : step === "late" ? (
        <Late
          onSay={(minutes) => {
            setStep("none");
            onSay({ kind: "late", minutes });
          }}
        />
      ) : (
        <>
          {visit.word === null ? (
            <Button icon={Check} wide onPress={() => onSay({ kind: "coming", minutes: null })}>
              <Trans>See you there</Trans>
              <span className="so-hidden">, {when}</span>
            </Button>
          ) : null}
          <Button icon={CalendarX} wide onPress={() => setStep("cannot")}>
            {isSelf ? <Trans>I cannot come</Trans> : <Trans>We cannot come</Trans>}
            <span className="so-hidden">, {when}</span>
          </Button>
          {isNext ? (
            <Button icon={Clock} look="quiet" onPress={() => setStep("late")}>
              <Trans>Running late</Trans>
              <span className="so-hidden">, {when}</span>
            </Button>
          ) : null}
        </>
      )}
    </>
  );
}

function SaidAlready({ word }: { word: Visit["word"] }) {
  if (word === null) return null;
  return (
    <p className={look.sign} role="status">
      <Icon of={Check} size={22} />
      {word === "coming" ? <Trans>You said: see you there.</Trans> : <Trans>You said that you are running late.</Trans>}
    </p>
  );
}

function Cannot({ inTime, onSend }: { inTime: boolean | null; onSend: (reason: string) => void }) {
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend(reason);
  };
  return (
    <form className={look.form} onSubmit={submit}>
      {inTime === false ? (
        <p className={look.muted}>
          <Trans>This is later than the practice asks for. Tell us all the same: it is better than not at all.</Trans>
        </p>
      ) : null}
      <Field label={<Trans>Why? (only if you like)</Trans>}>
        {(it) => <input {...it} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />}
      </Field>
      <Button look="filled" icon={Send} wide submits>
        <Trans>Tell the therapist</Trans>
      </Button>
    </form>
  );
}

const MINUTES = ["5", "10", "15", "30"] as const;

function Late({ onSay }: { onSay: (minutes: number | null) => void }) {
  return (
    <Choices
      label={<Trans>About how many minutes?</Trans>}
      value={null}
      options={MINUTES.map((minutes) => [minutes, minutes] as const)}
      onChange={(minutes) => onSay(minutes === null ? null : Number(minutes))}
    />
  );
}

/** Sometimes a family needs some weeks without. A therapist talks it over; nothing is taken out of the calendar by it. That it was told is said only once it was. */
export function Pause({ onSay }: { onSay: (word: Omit<NewFamilyWord, "id">) => Promise<boolean> }) {
  const [isOpen, setOpen] = useState(false);
  const [isSaid, setSaid] = useState(false);
  const [until, setUntil] = useState("");
  const [words, setWords] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const day = CalendarDay.safeParse(until);
    setSaid(await onSay({ kind: "pause", sessionId: null, minutes: null, untilDay: day.success ? day.data : null, words }));
  };
  if (isSaid)
    return (
      <p className={look.sign} role="status">
        <Icon of={Check} size={22} />
        <Trans>You told us. Your therapist will talk it over with you; the visits stay until then.</Trans>
      </p>
    );
  if (!isOpen)
    return (
      <Button icon={Coffee} onPress={() => setOpen(true)}>
        <Trans>We need a pause</Trans>
      </Button>
    );
  return (
    <form className={`${look.form} ${look.card}`} onSubmit={(event) => void submit(event)}>
      <Field label={<Trans>Until when? (if you know)</Trans>}>
        {(it) => <input {...it} type="date" value={until} onChange={(event) => setUntil(event.currentTarget.value)} />}
      </Field>
      <Field label={<Trans>What would help? (only if you like)</Trans>}>
        {(it) => <textarea {...it} rows={2} maxLength={500} value={words} onChange={(event) => setWords(event.currentTarget.value)} />}
      </Field>
      <Button look="filled" icon={Send} wide submits>
        <Trans>Ask for a pause</Trans>
      </Button>
    </form>
  );
}
