import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "#foundation/web/ConfirmDialog.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { listCalendarImports, readCalendarImport, takeBackCalendarImport } from "../../calendar-import.api.ts";
import type { CalendarImportLine } from "../../calendar-import.ts";
import look from "../ImportScreen.module.css";

/** What came from calendar files before, each to be taken back as long as it can be. */
export function EarlierCalendars() {
  const read = useRead(listCalendarImports, { chapter: "calendar-import" });
  if (read.state === "refused") return <RefusalState refusal={read.refusal} again={read.again} />;
  if (read.state === "waiting" || read.value.imports.length === 0) return null;
  return (
    <Section title={<Trans>Brought before</Trans>}>
      <ul className={look.earlier}>
        {read.value.imports.map((line) => (
          <Earlier key={line.id} line={line} />
        ))}
      </ul>
    </Section>
  );
}

function Earlier({ line }: { line: CalendarImportLine }) {
  const { t } = useLingui();
  const { momentDay } = useLanguage();
  const { now } = useNow(60);
  const [asking, setAsking] = useState(false);
  const [when, until] = [momentDay(line.importedAt), momentDay(line.until)];
  const isBack = line.events === line.takenBack;
  const canBe = !isBack && now.toISOString() < line.until;
  const { fileName } = line;
  return (
    <li>
      <div>
        <h3 className={look.file}>{fileName}</h3>
        <p className="so-muted">
          {when}
          {" · "}
          <Plural value={line.events} one="# appointment planned" other="# appointments planned" />
          {" · "}
          {canBe ? <Trans>can be taken back until {until}</Trans> : isBack ? <Trans>all of it taken back</Trans> : <Trans>stays</Trans>}
        </p>
      </div>
      {canBe ? (
        <Button data-writes leftSection={<Icon of={Undo2} />} onClick={() => setAsking(true)} aria-label={t`Take back: ${fileName}`}>
          <Trans>Take back</Trans>
        </Button>
      ) : null}
      {asking ? <TakeBack line={line} onLeave={() => setAsking(false)} /> : null}
    </li>
  );
}

/** Says what leaves and what stays, before anything happens. */
function TakeBack({ line, onLeave }: { line: CalendarImportLine; onLeave: () => void }) {
  const ids = { importId: line.id };
  const read = useRead(readCalendarImport, { ids, chapter: "calendar-import" });
  const { send, refusal } = useDeed(takeBackCalendarImport, { refresh: ["calendar-import", "calendar-targets", "overview", "schedule"] });
  const refused = refusal ?? (read.state === "refused" ? read.refusal : null);
  if (refused !== null) return <RefusalState refusal={refused} />;
  if (read.state !== "ready") return null;
  const { goes, stays, away } = read.value;
  return (
    <ConfirmDialog
      opened
      title={<Trans>Take this calendar back?</Trans>}
      confirm={<Trans>Take this calendar back</Trans>}
      onConfirm={async () => {
        if ((await send({ ids })).ok) onLeave();
      }}
      onCancel={onLeave}
    >
      <p>
        <Plural
          value={goes}
          _0="No session leaves the calendar."
          one="# session leaves the calendar."
          other="# sessions leave the calendar."
        />
      </p>
      {stays === 0 ? null : (
        <p>
          <Plural
            value={stays}
            one="# session stays, because something is written about it."
            other="# sessions stay, because something is written about them."
          />
        </p>
      )}
      {away === 0 ? null : (
        <p>
          <Plural
            value={away}
            one="One stretch of days away is taken back; its sessions stand again."
            other="# stretches of days away are taken back; their sessions stand again."
          />
        </p>
      )}
    </ConfirmDialog>
  );
}
