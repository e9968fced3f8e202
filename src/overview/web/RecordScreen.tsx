import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { z } from "zod";
import { OUTCOME_WORDS, REASON_WORDS } from "#attendance/web/attendance-words.ts";
import { useIds } from "#foundation/web/address.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { StaysOpen } from "#foundation/web/ReadOnly.tsx";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { CalendarDay } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { readRecord } from "../overview.api.ts";
import { ClientFrame } from "./ClientFrame.tsx";
import { EndLink } from "./later/EndLink.tsx";
import look from "./RecordScreen.module.css";

type Entry = OutputOf<typeof readRecord>["entries"][number];
type Filter = "all" | "absences" | "open";

/** The record of one client in time: every session that was to be, who came, and its note. */
export function RecordScreen() {
  const { t } = useLingui();
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const [filter, setFilter] = useState<Filter>("all");
  const [pages, setPages] = useState<readonly (CalendarDay | null)[]>([null]);
  return (
    <ClientFrame
      clientId={clientId}
      action={
        <GoButton variant="default" to={`/clients/${clientId}/attendance`}>
          <Trans>How attendance goes</Trans>
        </GoButton>
      }
    >
      <PillGroup
        label={t`Show`}
        hideLabel
        value={filter}
        onChange={setFilter}
        options={[
          { value: "all", label: <Trans>Everything</Trans> },
          { value: "absences", label: <Trans>Missed sessions</Trans> },
          { value: "open", label: <Trans>Not finished</Trans> },
        ]}
      />
      {pages.map((before, place) => (
        <RecordPage
          key={before ?? "newest"}
          clientId={clientId}
          before={before}
          filter={filter}
          isLast={place === pages.length - 1}
          onOlder={(oldest) => setPages([...pages, oldest])}
        />
      ))}
      <EndLink clientId={clientId} />
    </ClientFrame>
  );
}

function RecordPage(props: {
  clientId: ClientId;
  before: CalendarDay | null;
  filter: Filter;
  isLast: boolean;
  onOlder: (oldest: CalendarDay) => void;
}) {
  const { clientId, before, filter } = props;
  const read = useRead(readRecord, { ids: { clientId }, input: before === null ? {} : { before }, chapter: "overview" });
  return (
    <WhenRead read={read}>
      {({ entries, more }) => {
        const shown = entries.filter((entry) => isShown(entry, filter));
        const oldest = entries.at(-1)?.day;
        return (
          <>
            {shown.length === 0 ? (
              <EmptyState>
                {entries.length === 0 ? <Trans>No session has been planned up to today.</Trans> : <Trans>Nothing of this kind here.</Trans>}
              </EmptyState>
            ) : (
              <ol className={look.list}>
                {shown.map((entry) => (
                  <Row key={entry.sessionId} entry={entry} />
                ))}
              </ol>
            )}
            {more && props.isLast && oldest !== undefined ? (
              <div>
                <StaysOpen>
                  <Button onClick={() => props.onOlder(oldest)}>
                    <Trans>Show older sessions</Trans>
                  </Button>
                </StaysOpen>
              </div>
            ) : null}
          </>
        );
      }}
    </WhenRead>
  );
}

const isMissed = ({ attendance }: Entry) => attendance?.outcome === "absent" || attendance?.outcome === "did-not-run";

function isShown(entry: Entry, filter: Filter): boolean {
  if (filter === "absences") return isMissed(entry);
  if (filter === "open") return entry.attendance === null || (!isMissed(entry) && entry.note?.signedAt == null);
  return true;
}

function Row({ entry }: { entry: Entry }) {
  const { dayInFront, wallTime } = useLanguage();
  const missed = isMissed(entry);
  const time = wallTime(entry.at);
  return (
    <li className={look.row}>
      <span className={look.sign} data-missed={missed}>
        <Glyph name={entry.attendance === null ? "headdash" : missed ? "rest" : "head"} size={22} />
      </span>
      <div className={look.words}>
        <h2 className={look.day}>
          <Go to={`/session/${entry.sessionId}/${entry.clientId}/note`}>{dayInFront(entry.day, "medium")}</Go>
        </h2>
        <p className={look.how}>
          <State entry={entry} /> · {time} · {entry.therapistName}
        </p>
        {entry.firstWords === null ? null : <p className={look.first}>{entry.firstWords}</p>}
      </div>
      <NoteState entry={entry} missed={missed} />
    </li>
  );
}

function State({ entry }: { entry: Entry }) {
  const { t } = useLingui();
  const { attendance } = entry;
  if (attendance === null) return <Trans>Not yet recorded</Trans>;
  const outcome = t(OUTCOME_WORDS[attendance.outcome]);
  const why = [attendance.category === null ? "" : t(REASON_WORDS[attendance.category]), attendance.reason].filter(Boolean).join(", ");
  if (why !== "") return `${outcome}: ${why}`;
  return attendance.outcome === "absent" ? <Trans>Absent, reason not known</Trans> : outcome;
}

function NoteState({ entry, missed }: { entry: Entry; missed: boolean }) {
  if (entry.note?.signedAt) return <Chip>{<Trans>Signed</Trans>}</Chip>;
  if (entry.note !== null) return <Chip tone="brass">{<Trans>Draft</Trans>}</Chip>;
  return missed ? null : <Chip tone="open">{<Trans>No note yet</Trans>}</Chip>;
}
