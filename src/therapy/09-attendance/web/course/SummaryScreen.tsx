import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Download } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { DayField, FieldRow } from "#foundation/web/Field.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { CalendarDay } from "#foundation/words.ts";
import { daysLater } from "#schedule/series.ts";
import { summaryOf } from "../../attendance-summary.ts";
import { summariseAttendance } from "../../summary.api.ts";
import "./refusals.ts";
import { csvOf } from "./attendance-csv.ts";
import { SIDE_WORDS, SummaryTable } from "./SummaryTable.tsx";

/** Attendance of the clients one cares for: who came, who told us, which minutes were given and on whose side others were lost. */
export function SummaryScreen() {
  const { t } = useLingui();
  const { day } = useNow();
  const [from, setFrom] = useState<string>(daysLater(day, -91));
  const [until, setUntil] = useState<string>(day);
  const asked = { from: CalendarDay.safeParse(from), until: CalendarDay.safeParse(until) };
  const input = { from: asked.from.data ?? daysLater(day, -91), until: asked.until.data ?? day };
  const read = useRead(summariseAttendance, { chapter: "attendance-course", input });
  const rows = read.state === "ready" ? read.value.clients.map((client) => ({ ...client, summary: summaryOf(client.sessions) })) : [];
  const every = rows.flatMap(({ sessions }) => sessions);
  const all = summaryOf(every);
  const groups = [...new Set(every.map(({ group }) => group))].toSorted((a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b)));
  const programmes = groups.map((group) => ({
    key: group ?? "",
    name: group ?? t`On their own`,
    summary: summaryOf(every.filter((one) => one.group === group)),
  }));
  const save = () => {
    const sides = Object.entries(SIDE_WORDS);
    const head = [
      t`Client`,
      t`Planned`,
      t`Came`,
      t`Absent`,
      t`Did not run`,
      t`Not yet recorded`,
      t`Came or told us`,
      t`Of`,
      t`Minutes planned`,
      t`Minutes given`,
      t`Minutes owed`,
      ...sides.map(([, words]) => t`Minutes missed: ${t(words)}`),
    ];
    const lines = [
      ...rows.map(({ chosenName, summary }) => ({ name: chosenName, summary })),
      ...(groups.length > 1 ? programmes.map(({ name, summary }) => ({ name: t`All: ${name}`, summary })) : []),
    ].map(({ name, summary: it }) => [
      name,
      it.planned,
      it.came,
      it.absent,
      it.didNotRun,
      it.notRecorded,
      it.commitment.kept,
      it.commitment.of,
      it.minutes.planned,
      it.minutes.given,
      it.minutes.owed,
      ...Object.values(it.minutes.missed),
    ]);
    download(csvOf([head, ...lines]), `attendance-${input.from}-${input.until}.csv`);
  };
  return (
    <Page
      title={t`Attendance of my clients`}
      subtitle={t`By name, not by number: nobody is compared with anybody.`}
      trail={
        <Go to="/reviews">
          <Trans>Reviews</Trans>
        </Go>
      }
      action={
        <Button variant="default" leftSection={<Icon of={Download} />} disabled={rows.length === 0} onClick={save}>
          <Trans>Save as a table</Trans>
        </Button>
      }
    >
      <FieldRow>
        <DayField label={t`From`} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <DayField label={t`Until`} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
      </FieldRow>
      <WhenRead read={read}>
        {({ clients }) =>
          clients.length === 0 ? (
            <EmptyState>
              <Trans>No session was planned between these days.</Trans>
            </EmptyState>
          ) : (
            <>
              <Section title={<Trans>Who came, and which minutes were given</Trans>}>
                <SummaryTable
                  first={t`Client`}
                  rows={rows.map(({ clientId, chosenName, summary }) => ({
                    key: clientId,
                    name: <Go to={`/clients/${clientId}/attendance`}>{chosenName}</Go>,
                    summary,
                  }))}
                  all={all}
                />
              </Section>
              {groups.length < 2 ? null : (
                <Section
                  title={<Trans>By group</Trans>}
                  hint={<Trans>Each session of a member counts once; a group of six that meets is six.</Trans>}
                >
                  <SummaryTable first={t`Group`} rows={programmes} />
                </Section>
              )}
            </>
          )
        }
      </WhenRead>
    </Page>
  );
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
