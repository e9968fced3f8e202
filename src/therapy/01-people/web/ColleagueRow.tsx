import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Chip } from "#foundation/web/Chip.tsx";
import { Face } from "#foundation/web/Face.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Colleague } from "../colleague.api.ts";
import { ChangeColleague } from "./ChangeColleague.tsx";
import { initialsOf } from "./initials-of.ts";
import { type ShownLink } from "./InvitedLink.tsx";
import { LeaveColleague, NewLink } from "./ColleagueDeeds.tsx";
import look from "./Practice.module.css";

/** One colleague: what they do, how far they have come in, and what can be done about it. */
export function ColleagueRow(props: { colleague: Colleague; all: readonly Colleague[]; onLink: (link: ShownLink) => void }) {
  const { t } = useLingui();
  const { say, list } = useLanguage();
  const { colleague, all } = props;
  const { name, credential, duties, state } = colleague;
  const [changing, setChanging] = useState(false);
  const supervisor = all.find(({ personId }) => personId === colleague.supervisorId)?.name;
  return (
    <li className={look.row}>
      <Face name={name} initials={initialsOf(name)} />
      <span className={look.words}>
        <b>{[name, credential].filter(Boolean).join(", ")}</b>
        {duties.length === 0 ? null : <small>{list(duties.map((duty) => say(`duty.${duty}`)))}</small>}
        {supervisor === undefined ? null : (
          <small>
            <Trans>{supervisor} answers for their work</Trans>
          </small>
        )}
        {duties.includes("intern") && supervisor === undefined ? (
          <small>
            <Trans>Nobody answers for their work yet: choose a supervisor.</Trans>
          </small>
        ) : null}
        {colleague.email === null ? null : <small>{colleague.email}</small>}
        {colleague.aloneWith === 0 ? null : (
          <small>
            <Plural value={colleague.aloneWith} one="the only music therapist of # client" other="the only music therapist of # clients" />
          </small>
        )}
      </span>
      <State colleague={colleague} />
      {state === "left" ? null : (
        <span className={look.send}>
          {changing ? null : (
            <Button size="sm" aria-label={t({ message: `Change: ${name}`, context: "colleague" })} onClick={() => setChanging(true)}>
              <Trans>Change</Trans>
            </Button>
          )}
          {state === "in" ? null : <NewLink colleague={colleague} onLink={props.onLink} />}
        </span>
      )}
      {changing ? (
        <ChangeColleague colleague={colleague} all={all} onDone={() => setChanging(false)}>
          {state === "in" ? <NewLink colleague={colleague} onLink={props.onLink} /> : null}
          <LeaveColleague colleague={colleague} />
        </ChangeColleague>
      ) : null}
    </li>
  );
}

function State({ colleague: { state, invitedUntil, leftOn } }: { colleague: Colleague }) {
  const { day, momentDay } = useLanguage();
  if (state === "in") return null;
  if (state === "left") {
    const left = leftOn === null ? "" : day(leftOn);
    return (
      <Chip tone="neutral">
        <Trans>until {left}</Trans>
      </Chip>
    );
  }
  const until = invitedUntil === null ? "" : momentDay(invitedUntil);
  return (
    <Chip tone="accent">
      {state === "invited" ? <Trans>invited, the link holds until {until}</Trans> : <Trans>has not come in; no link holds</Trans>}
    </Chip>
  );
}
