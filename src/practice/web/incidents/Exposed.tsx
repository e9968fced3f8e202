import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { Loading } from "#foundation/web/Loading.tsx";
import { endSearch, readExposed } from "../../incidents.api.ts";
import { FactorFirst } from "./FactorFirst.tsx";
import type { Incident } from "./IncidentScreen.tsx";
import { SearchForm } from "./SearchForm.tsx";
import look from "./Incidents.module.css";

type Found = OutputOf<typeof readExposed>;

/** Whose records were touched, as the trail says it; and apart from that, what the trail cannot say. */
export function Exposed({ incident }: { incident: Incident }) {
  const [searching, setSearching] = useState(false);
  const read = useRead(readExposed, { chapter: "incidents", ids: { incidentId: incident.id }, input: {} });
  return (
    <Section
      title={<Trans>Whose records were touched</Trans>}
      hint={<Trans>Computed from the trail of who did what. Nothing is guessed: what the trail does not say stands here as unknown.</Trans>}
    >
      {read.state === "waiting" ? <Loading /> : null}
      {read.state === "refused" ? <FactorFirst refusal={read.refusal} onProved={read.again} /> : null}
      {read.state === "ready" ? (
        <div className={look.stack}>
          <Searches incident={incident} searches={read.value.searches} />
          {searching ? (
            <SearchForm incident={incident} found={read.value} onDone={() => setSearching(false)} />
          ) : (
            <div className={look.buttons}>
              <Button onClick={() => setSearching(true)}>
                <Trans>Search the trail</Trans>
              </Button>
            </div>
          )}
          {read.value.searches.length === 0 ? null : <Touched found={read.value} />}
        </div>
      ) : null}
    </Section>
  );
}

function Searches({ incident, searches }: { incident: Incident; searches: Found["searches"] }) {
  const { t } = useLingui();
  const { say, momentDay, time } = useLanguage();
  const { send, refusal } = useDeed(endSearch, { refresh: ["incidents"] });
  const at = (moment: string) => `${momentDay(moment)}, ${time(moment)}`;
  if (searches.length === 0)
    return (
      <EmptyState>
        <Trans>Nothing was searched for yet. Whose records were touched is not known.</Trans>
      </EmptyState>
    );
  return (
    <>
      <ul className={look.list} aria-label={t`Searches`}>
        {searches.map((one) => {
          const [from, until, rows] = [at(one.fromAt), at(one.untilAt), one.rows];
          const of = [one.personName, one.clientName, one.action === null ? null : say(`did.${one.action}`)].filter(
            (word) => word !== null,
          );
          return (
            <li key={one.id} className={look.row}>
              <span className={look.words}>
                <Trans>
                  {from} to {until}
                </Trans>
                <small>
                  {of.length === 0 && one.signInId === null ? <Trans>Everybody</Trans> : of.join(" · ")}
                  {one.signInId === null ? null : (
                    <>
                      {of.length === 0 ? null : " · "}
                      <Trans>one sign-in</Trans>
                    </>
                  )}
                  {" · "}
                  <Plural value={rows} one="# line of the trail" other="# lines of the trail" />
                </small>
              </span>
              <Button variant="subtle" onClick={() => void send({ ids: { incidentId: incident.id }, input: { searchId: one.id } })}>
                <Trans>Leave it out again</Trans>
              </Button>
            </li>
          );
        })}
      </ul>
      <FactorFirst refusal={refusal} onProved={() => undefined} />
    </>
  );
}

function Touched({ found: { clients, unknown } }: { found: Found }) {
  const { say, momentDay } = useLanguage();
  const opened = clients.filter(({ done }) => done > 0).length;
  return (
    <>
      <h3>
        <Plural value={opened} one="# record was opened or written in" other="# records were opened or written in" />
      </h3>
      <ul className={look.list}>
        {clients.map((one) => {
          const [first, last] = [momentDay(one.firstAt, "short"), momentDay(one.lastAt, "short")];
          return (
            <li key={one.clientId} className={look.row}>
              <span className={look.words}>
                <b>{one.name}</b>
                <small>{first === last ? first : `${first} – ${last}`}</small>
                <ul className={look.deeds}>
                  {one.deeds.map(({ action, done, refused }) => (
                    <li key={action}>
                      {say(`did.${action}`)}
                      {done > 1 ? ` × ${done}` : ""}
                      {refused > 0 ? (
                        <>
                          {" "}
                          (<Plural value={refused} one="refused once" other="refused # times" />)
                        </>
                      ) : null}
                    </li>
                  ))}
                </ul>
              </span>
              {one.done === 0 ? (
                <Chip>
                  <Trans>Tried, and refused each time</Trans>
                </Chip>
              ) : null}
            </li>
          );
        })}
      </ul>
      <h3>
        <Trans>What the trail does not say</Trans>
      </h3>
      {unknown.length === 0 ? (
        <p>
          <Trans>No list or search was opened in these stretches of time.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>These showed several people, and the trail does not name them. Anybody who was in them may have been seen.</Trans>
          </p>
          <ul className={look.deeds}>
            {unknown.map(({ action, done }) => (
              <li key={action}>
                {say(`did.${action}`)}
                {done > 1 ? ` × ${done}` : ""}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
