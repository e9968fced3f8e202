import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CircleAlert } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { Section } from "#foundation/web/Section.tsx";
import type { ReadCalendar } from "../../calendar-event.ts";
import look from "../ImportScreen.module.css";
import { BroughtList } from "./BroughtList.tsx";
import { EventRow } from "./EventRow.tsx";
import { useBringing } from "./use-bringing.ts";
import { type Giving, type ShownEvent, type Targets, useGiving } from "./use-giving.ts";

/** The file as it was read: what is broken by its line, every appointment to come, and the one deed. */
export function LookThroughCalendar(props: { calendar: ReadCalendar; targets: Targets; onLeave: () => void }) {
  const { calendar, targets, onLeave } = props;
  const { t } = useLingui();
  const giving = useGiving(calendar, targets);
  const { bringing, begin, goOn, allTheSame } = useBringing(calendar.fileName);
  if (bringing !== null) return <BroughtList bringing={bringing} onGoOn={goOn} onAllTheSame={allTheSame} onLeave={onLeave} />;
  const chosen = giving.events.filter(({ uid }) => (giving.given.get(uid) ?? "") !== "");
  const { length } = chosen;
  return (
    <>
      <div className={look.sum}>
        <p>
          <strong className={look.file}>{calendar.fileName}</strong>{" "}
          <Plural value={giving.events.length} _0="Nothing of it is to come" one="# appointment to come" other="# appointments to come" />
          {giving.over === 0 ? null : (
            <>
              {", "}
              <Plural value={giving.over} one="# is over or was called off" other="# are over or were called off" />
            </>
          )}
        </p>
        <div className={look.deeds}>
          <Button data-writes variant="filled" disabled={length === 0} onClick={() => begin(giving.events, giving.given)}>
            <Plural value={length} _0="Say whose they are first" one="Plan # appointment" other="Plan # appointments" />
          </Button>
          <Button variant="subtle" onClick={onLeave}>
            <Trans>Another file</Trans>
          </Button>
        </div>
      </div>
      {calendar.faults.length === 0 ? null : (
        <Section title={<Trans>What could not be read</Trans>}>
          <Faults faults={calendar.faults} />
        </Section>
      )}
      <Section title={t`The appointments`}>
        <Events giving={giving} targets={targets} />
      </Section>
    </>
  );
}

const MOST_FAULTS = 50;

function Faults({ faults }: { faults: ReadCalendar["faults"] }) {
  const { say } = useLanguage();
  const more = faults.length - MOST_FAULTS;
  return (
    <ul className={look.faults}>
      {faults.slice(0, MOST_FAULTS).map(({ line, code, values }) => (
        <li key={`${line} ${code}`}>
          <Icon of={CircleAlert} size={18} />
          <span>
            <Trans>Line {line}:</Trans> {say(code, values)}
          </span>
        </li>
      ))}
      {more > 0 ? (
        <li>
          <Plural value={more} one="And # more." other="And # more." />
        </li>
      ) : null}
    </ul>
  );
}

const A_PAGE = 30;
type Shown = "all" | "open" | "given" | "faults";

function Events({ giving, targets }: { giving: Giving; targets: Targets }) {
  const { t } = useLingui();
  const [wanted, setShown] = useState<Shown>("all");
  const [page, setPage] = useState(0);
  const isShown = (event: ShownEvent, shown: Shown) => {
    const isGiven = (giving.given.get(event.uid) ?? "") !== "";
    if (shown === "all") return true;
    if (shown === "faults") return event.faults.length > 0;
    return shown === "given" ? isGiven : !isGiven && !event.isHere && event.faults.length === 0;
  };
  const count = (shown: Shown) => giving.events.filter((event) => isShown(event, shown)).length;
  const [all, open, given, faults] = [giving.events.length, count("open"), count("given"), count("faults")];
  const these = giving.events.filter((event) => isShown(event, wanted));
  const last = Math.max(0, Math.ceil(these.length / A_PAGE) - 1);
  const at = Math.min(page, last);
  const [from, until] = [at * A_PAGE + 1, Math.min(these.length, (at + 1) * A_PAGE)];
  if (all === 0)
    return (
      <EmptyState>
        <Trans>Every appointment of this file is over or was called off.</Trans>
      </EmptyState>
    );
  return (
    <>
      <PillGroup
        label={t`Show`}
        hideLabel
        options={[
          { value: "all", label: t`All: ${all}` },
          { value: "open", label: t`Left out so far: ${open}` },
          { value: "given", label: t`To be planned: ${given}` },
          ...(faults === 0 ? [] : [{ value: "faults" as const, label: t`Not as they are: ${faults}` }]),
        ]}
        value={wanted}
        onChange={(value) => {
          setShown(value);
          setPage(0);
        }}
      />
      {these.length === 0 ? (
        <EmptyState>
          <Trans>There is none of these.</Trans>
        </EmptyState>
      ) : (
        <ul className={look.events}>
          {these.slice(at * A_PAGE, (at + 1) * A_PAGE).map((event) => (
            <EventRow key={`${event.uid} ${event.line}`} event={event} targets={targets} giving={giving} />
          ))}
        </ul>
      )}
      {last === 0 ? null : (
        <div className={look.pages}>
          <Button disabled={at === 0} onClick={() => setPage(at - 1)}>
            <Trans>Those before</Trans>
          </Button>
          <span className="so-muted">
            <Trans>
              {from} to {until} of {these.length}
            </Trans>
          </span>
          <Button disabled={at === last} onClick={() => setPage(at + 1)}>
            <Trans>Further ones</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
