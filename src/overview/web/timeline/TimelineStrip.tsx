import { useLanguage } from "#foundation/web/language.tsx";
import { shareOf, type Timeline } from "#session/timeline.ts";
import type { SessionInTime } from "./TimelineScreen.tsx";
import look from "./timeline.module.css";

interface Props {
  readonly timeline: Timeline;
  readonly known: { readonly from: number; readonly until: number };
  readonly page: SessionInTime;
}

/** The strip: activities as bars, a row of ticks for each aim, bookmarks above. All of it stands in words in the table below, so it is silent. */
export function TimelineStrip({ timeline, known, page }: Props) {
  const { time } = useLanguage();
  const left = (at: number) => `${(shareOf(known, at) * 100).toFixed(2)}%`;
  const width = (from: number, until: number) => `${((shareOf(known, until) - shareOf(known, from)) * 100).toFixed(2)}%`;
  return (
    <div className={look.strip} aria-hidden="true">
      <div className={look.bookmarks}>
        {timeline.bookmarks.map(({ id, at }) => (
          <b key={id} className={look.bookmark} style={{ insetInlineStart: left(at) }}>
            !
          </b>
        ))}
      </div>
      <div className={look.spans}>
        {timeline.spans.map(({ activity, from, until, known: how }) => (
          <span
            key={`${activity} ${from}`}
            className={look.span}
            data-known={how}
            style={{ insetInlineStart: left(from), width: width(from, until) }}
          >
            {activity}
          </span>
        ))}
      </div>
      {page.objectives.map(({ id, title }) => (
        <div key={id} className={look.aim}>
          <span className={look.title}>{title}</span>
          <span className={look.ticks}>
            {timeline.marks
              .filter(({ mark }) => mark.objectiveId === id && mark.observer === null)
              .map(({ mark, at }) => (
                <i key={mark.id} className={look.tick} data-kind={mark.kind} style={{ insetInlineStart: left(at) }} />
              ))}
          </span>
        </div>
      ))}
      <div className={look.ends}>
        <span>{time(new Date(known.from).toISOString())}</span>
        <span>{time(new Date(known.until).toISOString())}</span>
      </div>
    </div>
  );
}
