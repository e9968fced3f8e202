import type { ReactNode } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { Section } from "#foundation/web/Section.tsx";
import type { ReportContent } from "../report-content.ts";
import type { Section as ReportSection } from "../report-kind.ts";
import look from "./report.module.css";
import { ReportObjective } from "./ReportObjective.tsx";
import { ReportTable } from "./ReportTable.tsx";

type Goal = ReportContent["goals"]["each"][number];
type Said = NonNullable<ReportContent["summary"]>;

interface Own {
  readonly summary: ReactNode;
  readonly next: ReactNode;
  readonly goal: (goal: Goal) => ReactNode;
}

/** A report in the order of its practice, in its own language. Where the author writes, `own` puts a field in the place of the words. */
export function ReportBody({ content, own }: { content: ReportContent; own: Own | null }) {
  return (
    <div className={look.body} lang={content.language}>
      {content.notices.map((notice) => (
        <p key={notice} className={look.notice}>
          {notice}
        </p>
      ))}
      {content.addressee === null ? null : (
        <p className={look.words}>
          <span className={look.quiet}>{content.addressee.label}</span>
          <br />
          {content.addressee.words}
        </p>
      )}
      {content.order.map((section) => (
        <OneSection key={section} section={section} content={content} own={own} />
      ))}
    </div>
  );
}

function OneSection({ section, content, own }: { section: ReportSection; content: ReportContent; own: Own | null }) {
  switch (section) {
    case "summary":
      return own === null ? <Words said={content.summary} /> : own.summary;
    case "next":
      return own === null ? <Words said={content.next} /> : own.next;
    case "attendance":
      return <Counted counted={content.attendance} />;
    case "service":
      return content.service === null ? null : <Counted counted={content.service} />;
    case "goals":
      return <Goals goals={content.goals} own={own} />;
    case "signature":
      return <Signed signature={content.signature} />;
    case "sessions":
      return content.sessions === null ? null : (
        <Section title={content.sessions.heading}>
          {content.sessions.tables.map((table) => (
            <ReportTable key={table.head.join()} table={table} />
          ))}
        </Section>
      );
    case "figures":
      return content.figures === null ? null : (
        <Section title={content.figures.heading}>
          {content.figures.each.map(({ label, words }) => (
            <p key={label}>
              <strong>{label}</strong>
              <br />
              {words}
            </p>
          ))}
        </Section>
      );
    case "method":
      return (
        <Section title={content.method.heading}>
          <ul className={look.method}>
            {content.method.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      );
  }
}

const Counted = ({ counted }: { counted: ReportContent["attendance"] }) => (
  <Section title={counted.heading}>
    <p>{counted.sentences.join(" ")}</p>
    {counted.table === null ? null : <ReportTable table={counted.table} />}
  </Section>
);

const Goals = ({ goals, own }: { goals: ReportContent["goals"]; own: Own | null }) => (
  <Section title={goals.heading}>
    {goals.none === null ? null : <p>{goals.none}</p>}
    {goals.glance === null ? null : <ReportTable table={goals.glance} />}
    {goals.each.map((goal) => (
      <Card key={goal.goalId} title={goal.title} room="wide">
        {goal.kind === "" ? null : <p className={look.quiet}>{goal.kind}</p>}
        {goal.family === null ? null : <p>{goal.family}</p>}
        {goal.none === null ? null : <p>{goal.none}</p>}
        {goal.objectives.map((objective) => (
          <ReportObjective key={objective.objectiveId} objective={objective} />
        ))}
        {own === null ? <OwnWords said={goal.own} /> : own.goal(goal)}
      </Card>
    ))}
  </Section>
);

const Signed = ({ signature }: { signature: ReportContent["signature"] }) =>
  signature.name === null ? null : (
    <Section title={signature.heading}>
      <p>
        {signature.words}
        <br />
        <strong>{signature.name}</strong>
        <br />
        <span className={look.quiet}>{signature.when}</span>
      </p>
    </Section>
  );

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
