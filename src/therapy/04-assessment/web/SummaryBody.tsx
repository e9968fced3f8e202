import type { AssessmentSummary } from "../assessment-summary.ts";
import look from "./Assessment.module.css";

/** The document as it is printed, in its own language. */
export function SummaryBody({ summary }: { summary: AssessmentSummary }) {
  return (
    <article className={look.document} lang={summary.language}>
      <dl className={look.facts}>
        {summary.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {summary.notices.map((notice) => (
        <p key={notice}>
          <strong>{notice}</strong>
        </p>
      ))}
      {summary.sections.map(({ heading, paragraphs, tables }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((words) => (
            <p key={words} className={look.said}>
              {words}
            </p>
          ))}
          {tables.map(({ caption, head, rows }) => (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <section key={caption} className={look.scroller} aria-label={caption} tabIndex={0}>
              <table className={look.table}>
                <caption className="so-hidden">{caption}</caption>
                <thead>
                  <tr>
                    {head.map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(([first, ...rest], place) => (
                    // Two visits of one day are two rows: only their place tells them apart.
                    <tr key={place}>
                      <th scope="row">{first}</th>
                      {rest.map((cell, column) => (
                        <td key={head[column + 1]}>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))}
        </section>
      ))}
    </article>
  );
}
