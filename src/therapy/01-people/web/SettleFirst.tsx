import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Card } from "#foundation/web/Card.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { compareRecords } from "../client-merge.api.ts";
import type { OpenThing } from "../client-merge.ts";
import look from "./SamePerson.module.css";

type Compared = OutputOf<typeof compareRecords>;

/** What waits in the record that would be laid aside, each with the way there. A person finishes it; nothing is moved or ended by itself. */
export function SettleFirst({ of: { open, teamOnlyThere, againstOrder, joinedAlready, kept, aside } }: { of: Compared }) {
  const { list } = useLanguage();
  if (joinedAlready)
    return (
      <Card tone="dashed">
        <Trans>One of these records is joined with another already. Look there first.</Trans>
      </Card>
    );
  if (open.length === 0 && teamOnlyThere.length === 0 && againstOrder.length === 0) return null;
  const [there, orders] = [list(teamOnlyThere), list(againstOrder)];
  const to = (client: string, side: string) => `/clients/${client}${side}`;
  return (
    <Card tone="dashed" heading={2} title={<Trans>To settle first</Trans>}>
      <p className="so-muted">
        <Trans>A record laid aside is only read, so whatever waits in it is finished there by a person.</Trans>
      </p>
      <ul className={look.settle}>
        {open.map(({ thing, number }) => (
          <li key={thing}>
            <span>{lineOf(thing, number)}</span>
            <Go to={to(aside.id, PLACE[thing])}>
              <Trans>Go there</Trans>
            </Go>
          </li>
        ))}
        {teamOnlyThere.length === 0 ? null : (
          <li>
            <span>
              <Trans>Cares only for that record, and would find this person no more: {there}</Trans>
            </span>
            <Go to={to(kept.id, "/people")}>
              <Trans>Take into the team</Trans>
            </Go>
          </li>
        )}
        {againstOrder.length === 0 ? null : (
          <li>
            <span>
              <Trans>Kept away in one record, with rights under the same name in the other: {orders}</Trans>
            </span>
            <Go to={to(kept.id, "/people")}>
              <Trans>Go there</Trans>
            </Go>
          </li>
        )}
      </ul>
    </Card>
  );
}

/** Where each is finished. */
const PLACE: Readonly<Record<OpenThing, string>> = {
  "weekly-times": "",
  "sessions-ahead": "/record",
  "not-recorded": "/record",
  notes: "/record",
  reports: "/reports",
  assessments: "/assessments",
  "forms-at-home": "/intake",
  "answers-to-review": "/intake",
  questions: "",
  observations: "",
};

function lineOf(thing: OpenThing, number: number): ReactNode {
  switch (thing) {
    case "weekly-times":
      return <Plural value={number} one="# weekly time that goes on" other="# weekly times that go on" />;
    case "sessions-ahead":
      return <Plural value={number} one="# session planned ahead" other="# sessions planned ahead" />;
    case "not-recorded":
      return <Plural value={number} one="# session not yet recorded" other="# sessions not yet recorded" />;
    case "notes":
      return <Plural value={number} one="# note not signed" other="# notes not signed" />;
    case "reports":
      return <Plural value={number} one="# report not signed" other="# reports not signed" />;
    case "assessments":
      return <Plural value={number} one="# assessment not finished" other="# assessments not finished" />;
    case "forms-at-home":
      return <Plural value={number} one="# form at home still open" other="# forms at home still open" />;
    case "answers-to-review":
      return <Plural value={number} one="# answer from home nobody has looked at" other="# answers from home nobody has looked at" />;
    case "questions":
      return <Plural value={number} one="# question of the family without an answer" other="# questions of the family without an answer" />;
    case "observations":
      return <Plural value={number} one="# thing seen at home without an answer" other="# things seen at home without an answer" />;
  }
}
