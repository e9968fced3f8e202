import type { ObjectiveContent } from "../report-content.ts";
import look from "./report.module.css";

/** One objective as the report prints it: the very same chart, on paper. */
export function ReportObjective({ objective }: { objective: ObjectiveContent }) {
  const { chart } = objective;
  return (
    <section className={look.objective}>
      <h4>{objective.title}</h4>
      {objective.sentence === "" ? null : <p>{objective.sentence}</p>}
      <p className={look.reading}>{objective.reading}</p>
      {chart === null ? null : (
        <figure className={look.figure}>
          <figcaption>{chart.caption}</figcaption>
          {/* Safe: the chart escapes every text it is given. On a phone it is moved sideways, also with the keyboard. */}
          <div
            className={look.paper}
            role="region"
            aria-label={chart.caption}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            data-chart={objective.objectiveId}
            dangerouslySetInnerHTML={{ __html: chart.svg }}
          />
        </figure>
      )}
      <p className={look.quiet}>{objective.counted}</p>
      <div className={look.cards}>
        {objective.cards.map((card) => (
          <div key={card.title}>
            <h5>{card.title}</h5>
            {card.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
