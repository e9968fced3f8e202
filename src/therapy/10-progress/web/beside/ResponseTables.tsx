import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Info } from "lucide-react";
import { useMemo } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Objective } from "#plan/objective.ts";
import type { ChartData } from "../../chart-data.ts";
import { workedOutWords } from "../../chart-words-of.ts";
import type { MusicPlayed } from "../../music-played.ts";
import { countedValues, unitOf } from "../../reading.ts";
import { type FactorResponse, FEWEST_IN_A_GROUP, responseOf } from "../../response.ts";
import look from "./beside.module.css";
import { useResponseWords } from "./use-response-words.ts";

interface Asked {
  readonly objective: Objective;
  readonly data: ChartData;
  readonly music: readonly MusicPlayed[];
}

export const responseOfObjective = ({ objective, data, music }: Asked): FactorResponse[] =>
  responseOf(
    countedValues(objective, data),
    music.filter(({ objectiveId }) => objectiveId === objective.id),
  );

/** How one objective went under different music: each group with its sessions and an interval, and with what must not be read into it. */
export function ResponseTables(asked: Asked) {
  const { objective, data, music } = asked;
  const response = useMemo(() => responseOfObjective({ objective, data, music }), [objective, data, music]);
  if (response.length === 0)
    return (
      <p className="so-muted">
        <Trans>
          Not enough data yet: no counted session has a plan that says which music was meant for this objective. It is read from the plans
          of the sessions.
        </Trans>
      </p>
    );
  return (
    <div className={look.stack}>
      {response.map((one) => (
        <FactorTable key={one.factor} response={one} objective={objective} unit={unitOf(data)} />
      ))}
      <p className="so-muted so-small">
        <Trans>
          You chose the music in the light of the day, and the day is in these numbers too. They stand side by side; they do not say what
          caused what. The interval is for the middle result, 95%, and does not allow for carry-over between sessions.
        </Trans>
      </p>
    </div>
  );
}

function FactorTable({ response, objective, unit }: { response: FactorResponse; objective: Objective; unit: number | null }) {
  const { t } = useLingui();
  const { say, language } = useLanguage();
  const { nameOf, valueWords } = useResponseWords();
  const { factor, groups, tooFew, mixed, unknown, oneAfterTheOther } = response;
  const result = (value: number) => workedOutWords(say, language, objective, { value, outOf: unit });
  const name = nameOf(factor);
  return (
    <div className={look.near}>
      {/* A wide table scrolls on a phone, so it must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={look.scroller} aria-label={name} tabIndex={0}>
        <table className={look.table}>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">{t`Sessions`}</th>
              <th scope="col">{t`Middle result`}</th>
              <th scope="col">{t`Interval`}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ value, sessions, median, interval, lowest, highest, isFew }) => (
              <tr key={value}>
                <th scope="row">{valueWords(factor, value)}</th>
                <td className={look.number}>{sessions}</td>
                <td className={look.number}>{result(median)}</td>
                <td>
                  {interval === null ? (
                    <Trans>
                      from {result(lowest)} to {result(highest)}, too few for an interval
                    </Trans>
                  ) : (
                    <Trans>
                      {result(interval.lower)} to {result(interval.upper)}
                    </Trans>
                  )}
                  {isFew && interval !== null ? (
                    <span className="so-muted">
                      {" "}
                      <Trans>(few sessions)</Trans>
                    </span>
                  ) : null}
                </td>
              </tr>
            ))}
            {tooFew.map(({ value, sessions }) => (
              <tr key={value}>
                <th scope="row">{valueWords(factor, value)}</th>
                <td className={look.number}>{sessions}</td>
                <td colSpan={2} className="so-muted">
                  <Trans>
                    Not enough data yet: {sessions} of {FEWEST_IN_A_GROUP} needed
                  </Trans>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className={look.list}>
        {oneAfterTheOther ? (
          <Warning>
            <Trans>One came after the other in time: what differs may be the time between them.</Trans>
          </Warning>
        ) : null}
        {groups.length + tooFew.length === 1 ? (
          <Warning>
            <Trans>Only one so far: there is nothing to set beside it.</Trans>
          </Warning>
        ) : null}
        {mixed === 0 ? null : (
          <Warning>
            <Plural
              value={mixed}
              one="In # session there was more than one: it is left out."
              other="In # sessions there was more than one: they are left out."
            />
          </Warning>
        )}
        {unknown === 0 ? null : (
          <Warning>
            <Plural value={unknown} one="Of # counted session it is not known." other="Of # counted sessions it is not known." />
          </Warning>
        )}
      </ul>
    </div>
  );
}

function Warning({ children }: { children: React.ReactNode }) {
  return (
    <li className="so-small so-muted">
      <Icon of={Info} size={18} />
      <span>{children}</span>
    </li>
  );
}
