import type { ReactNode } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { Section } from "#foundation/web/Section.tsx";
import type { ReportContent } from "../report-content.ts";
import look from "./report.module.css";
import { ReportObjective } from "./ReportObjective.tsx";
import { ReportTable } from "./ReportTable.tsx";

type Goal = ReportContent["goals"]["each"][number];
type Said = NonNullable<ReportContent["summary"]>;

/** A report in its order, in its own language. Where the author writes, `own` puts a field in the place of the words. */
export function ReportBody({
  content,
  own,
}: {
  content: ReportContent;
  own: { readonly summary: ReactNode; readonly next: ReactNode; readonly goal: (goal: Goal) => ReactNode } | null;
}) {
  return (
    <div className={look.body} lang={content.language}>
      {content.notices.map((notice) => (
        <p key={notice} className={look.notice}>
          {notice}
        </p>
      ))}
      {own === null ? <Words said={content.summary} /> : own.summary}
      <Section title={content.attendance.heading}>
        <p>{content.attendance.sentences.join(" ")}</p>
        {content.attendance.table === null ? null : <ReportTable table={content.attendance.table} />}
      </Section>
      <Section title={content.goals.heading}>
        {content.goals.none === null ? null : <p>{content.goals.none}</p>}
        {content.goals.glance === null ? null : <ReportTable table={content.goals.glance} />}
        {content.goals.each.map((goal) => (
          <Card key={goal.goalId} title={goal.title} room="wide">
            <p className={look.quiet}>{goal.kind}</p>
            {goal.family === null ? null : <p>{goal.family}</p>}
            {goal.none === null ? null : <p>{goal.none}</p>}
            {goal.objectives.map((objective) => (
              <ReportObjective key={objective.objectiveId} objective={objective} />
            ))}
            {own === null ? <OwnWords said={goal.own} /> : own.goal(goal)}
          </Card>
        ))}
      </Section>
      {own === null ? <Words said={content.next} /> : own.next}
      {content.signature.name === null ? null : (
        <Section title={content.signature.heading}>
          <p>
            {content.signature.words}
            <br />
            <strong>{content.signature.name}</strong>
            <br />
            <span className={look.quiet}>{content.signature.when}</span>
          </p>
        </Section>
      )}
      {content.sessions === null ? null : (
        <Section title={content.sessions.heading}>
          {content.sessions.tables.map((table) => (
            <ReportTable key={table.head.join()} table={table} />
          ))}
        </Section>
      )}
      {content.figures === null ? null : (
        <Section title={content.figures.heading}>
          {content.figures.each.map(({ label, words }) => (
            <p key={label}>
              <strong>{label}</strong>
              <br />
              {words}
            </p>
          ))}
        </Section>
      )}
      <Section title={content.method.heading}>
        <ul className={look.method}>
          {content.method.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

const Words = ({ said }: { said: Said | null }) =>
  said === null ? null : (
    <Section title={said.label}>
      <p className={look.words}>{said.words}</p>
    </Section>
  );

const OwnWords = ({ said }: { said: Said | null }) =>
  said === null ? null : (
    <div className={look.own}>
      <h4>{said.label}</h4>
      <p className={look.words}>{said.words}</p>
    </div>
  );
