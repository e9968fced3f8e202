import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Timeline } from "#session/timeline.ts";
import { MarkName } from "#session/web/MarkName.tsx";
import { BookmarkWords } from "./BookmarkWords.tsx";
import { type Line, linesOf } from "./timeline-lines.ts";
import type { SessionInTime } from "./TimelineScreen.tsx";
import look from "./timeline.module.css";
import type { Player } from "./use-player.ts";

type Filter = "all" | "bookmarks" | "activities";

interface Props {
  readonly timeline: Timeline;
  readonly page: SessionInTime;
  readonly player: Player;
  readonly again: () => void;
}

/** The same in words: a line a moment, in order. */
export function TimelineTable({ timeline, page, player, again }: Props) {
  const { t } = useLingui();
  const [filter, setFilter] = useState<Filter>("all");
  const lines = linesOf(timeline).filter(
    ({ what }) => filter === "all" || (filter === "bookmarks" ? what === "bookmark" : what === "span"),
  );
  return (
    <Section
      title={<Trans>In words</Trans>}
      aside={
        <PillGroup
          label={t`Show`}
          hideLabel
          value={filter}
          onChange={setFilter}
          options={[
            { value: "all", label: <Trans>Everything</Trans> },
            { value: "activities", label: <Trans>Activities</Trans> },
            { value: "bookmarks", label: <Trans>Bookmarks</Trans> },
          ]}
        />
      }
    >
      {lines.length === 0 ? (
        <p className={look.quiet}>
          <Trans>Nothing of this kind here.</Trans>
        </p>
      ) : (
        <table className={look.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Time</Trans>
              </th>
              <th scope="col">
                <Trans>What</Trans>
              </th>
              <th scope="col">
                <Trans>Details</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.key} line={line} page={page} player={player} again={again} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Row({ line, page, player, again }: Omit<Props, "timeline"> & { line: Line }) {
  const of = line.what === "mark" ? page.objectives.find(({ id }) => id === line.mark.objectiveId) : undefined;
  return (
    <tr data-what={line.what}>
      <td className={look.when}>
        <Clock at={line.at} />
      </td>
      {line.what === "span" ? (
        <Activity line={line} />
      ) : line.what === "bookmark" ? (
        <>
          <th scope="row">
            <b aria-hidden="true">! </b>
            <Trans>Bookmark</Trans>
          </th>
          <td>
            <BookmarkWords bookmark={line.bookmark} at={line.at} card={page.card} again={again} />
            <PlayFrom line={line} player={player} />
          </td>
        </>
      ) : (
        <>
          <th scope="row">{of?.title ?? ""}</th>
          <td>
            {of === undefined ? null : <MarkName mark={line.mark} measure={of.measure} />}
            {line.mark.observer === null ? null : (
              <>
                {", "}
                <Trans>second observer</Trans>
              </>
            )}
          </td>
        </>
      )}
    </tr>
  );
}

function PlayFrom({ line, player }: { line: Extract<Line, { what: "bookmark" }>; player: Player }) {
  const { t } = useLingui();
  const { time } = useLanguage();
  const play = player.from(line.bookmark);
  const at = time(new Date(line.at).toISOString());
  return play === undefined ? null : (
    <Button size="compact-sm" aria-label={t`Play from the bookmark of ${at}`} onClick={play}>
      <Trans>Play from here</Trans>
    </Button>
  );
}

/** With its seconds: several things happen in a minute. */
function Clock({ at }: { at: number }) {
  const { time } = useLanguage();
  const moment = new Date(at);
  return (
    <time dateTime={moment.toISOString()}>
      {time(moment.toISOString())}
      <small>:{String(moment.getSeconds()).padStart(2, "0")}</small>
    </time>
  );
}

function Activity({ line }: { line: Extract<Line, { what: "span" }> }) {
  const { time } = useLanguage();
  const until = time(new Date(line.span.until).toISOString());
  return (
    <>
      <th scope="row">{line.span.activity}</th>
      <td>{line.span.known === "turned" ? <Trans>Until {until}</Trans> : <Trans>Read from the marks, until {until}</Trans>}</td>
    </>
  );
}
