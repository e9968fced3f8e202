import { Trans, useLingui } from "@lingui/react/macro";
import { CircleDashed, ClipboardPen, FileText, PenLine, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import type { SessionCard } from "../today.api.ts";
import { type Intern, type InternDraft, readSupervision } from "../supervision.api.ts";
import { Age } from "./Age.tsx";
import look from "./ReviewsScreen.module.css";

/** What the interns have open for whom the person who looks answers. Nobody without an intern sees the heading. */
export function Supervision({ now }: { now: Date }) {
  const read = useRead(readSupervision, { chapter: "overview" });
  if (read.state !== "ready") return null;
  return read.value.interns.map((intern) => <InternWork key={intern.personId} intern={intern} now={now} />);
}

function InternWork({ intern, now }: { intern: Intern; now: Date }) {
  const { t } = useLingui();
  const { name, unsigned, notYetRecorded, drafts } = intern;
  const isClear = unsigned.length + notYetRecorded.length + drafts.length === 0;
  return (
    <Section title={t`Work of ${name}`} hint={<Trans>You answer for it. Read it together before anybody signs.</Trans>}>
      {isClear ? (
        <p className="so-muted">
          <Trans>Nothing is open.</Trans>
        </p>
      ) : (
        <ol className={look.list}>
          {unsigned.map((card) => (
            <Line
              key={`note ${card.sessionId} ${card.clientId}`}
              sign={PenLine}
              client={card.chosenName}
              words={<NoteWords card={card} now={now} />}
              to={`/session/${card.sessionId}/${card.clientId}/note`}
              label={t`Read the note, ${card.chosenName}`}
              verb={<Trans>Read the note</Trans>}
            />
          ))}
          {notYetRecorded.map((card) => (
            <Line
              key={`session ${card.sessionId} ${card.clientId}`}
              sign={CircleDashed}
              client={card.chosenName}
              words={<SessionWords card={card} />}
              to={`/clients/${card.clientId}/record`}
              label={t`Look at the record, ${card.chosenName}`}
              verb={<Trans>Look at the record</Trans>}
            />
          ))}
          {drafts.map((draft) => (
            <DraftLine key={draft.id} draft={draft} now={now} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function NoteWords({ card, now }: { card: SessionCard; now: Date }) {
  const { day, wallTime } = useLanguage();
  return (
    <>
      {day(card.day, "long")}, {wallTime(card.at)}.{" "}
      <Trans>
        Not signed for <Age since={card.startsAt} now={now} />.
      </Trans>
    </>
  );
}

function SessionWords({ card }: { card: SessionCard }) {
  const { day, wallTime } = useLanguage();
  return (
    <>
      {day(card.day, "long")}, {wallTime(card.at)}. <Trans>Nothing is written about this session yet.</Trans>
    </>
  );
}

function DraftLine({ draft, now }: { draft: InternDraft; now: Date }) {
  const { t } = useLingui();
  const isReport = draft.kind === "report";
  const age = <Age since={draft.since} now={now} />;
  return (
    <Line
      sign={isReport ? FileText : ClipboardPen}
      client={draft.chosenName}
      words={isReport ? <Trans>A report, begun {age} ago.</Trans> : <Trans>An assessment, begun {age} ago.</Trans>}
      to={isReport ? `/reports/${draft.id}` : `/assessments/${draft.id}`}
      label={isReport ? t`Read the report, ${draft.chosenName}` : t`Read the assessment, ${draft.chosenName}`}
      verb={<Trans>Read it</Trans>}
    />
  );
}

function Line({
  sign,
  client,
  words,
  to,
  label,
  verb,
}: {
  sign: LucideIcon;
  client: string;
  words: ReactNode;
  to: string;
  label: string;
  verb: ReactNode;
}) {
  return (
    <li className={look.note}>
      <Icon of={sign} />
      <div className={look.words}>
        <h3>{client}</h3>
        <p>{words}</p>
      </div>
      <GoButton to={to} label={label}>
        {verb}
      </GoButton>
    </li>
  );
}
