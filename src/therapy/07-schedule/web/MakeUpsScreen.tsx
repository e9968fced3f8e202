import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { letMakeUpGo, listMakeUps } from "../make-up.api.ts";
import { MakeUpDialog } from "./MakeUpDialog.tsx";
import look from "./schedule.module.css";

type Place = OutputOf<typeof listMakeUps>["places"][number];

/** What is owed to whom, and what was given for it. */
export function MakeUpsScreen() {
  const { t } = useLingui();
  const read = useRead(listMakeUps, { chapter: "schedule" });
  const [making, setMaking] = useState<Place | null>(null);
  return (
    <Page
      title={t`Make-up sessions`}
      subtitle={t`For sessions you called off in the last six months. A closed house owes none.`}
      trail={
        <Go to="/calendar">
          <Trans>Calendar</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>
        {({ places }) => {
          const owed = places.filter(({ madeUpBy, letGo }) => madeUpBy === null && letGo === null);
          const settled = places.filter(({ madeUpBy, letGo }) => madeUpBy !== null || letGo !== null);
          return (
            <>
              {owed.length === 0 ? (
                <EmptyState>
                  <Trans>Nothing is owed.</Trans>
                </EmptyState>
              ) : (
                <>
                  <p className="so-sentence">
                    <Plural value={owed.length} one="# session is owed." other="# sessions are owed." />
                  </p>
                  <ul className={look.list}>
                    {owed.map((place) => (
                      <li key={keyOf(place)}>
                        <Owed of={place} onPlan={() => setMaking(place)} />
                      </li>
                    ))}
                  </ul>
                </>
              )}
              {settled.length === 0 ? null : (
                <Section title={<Trans>Given, or let go</Trans>}>
                  <ul className={look.list}>
                    {settled.map((place) => (
                      <li key={keyOf(place)}>
                        <Settled of={place} />
                      </li>
                    ))}
                  </ul>
                </Section>
              )}
            </>
          );
        }}
      </WhenRead>
      {making === null ? null : <MakeUpDialog for={making} onLeave={() => setMaking(null)} />}
    </Page>
  );
}

const keyOf = ({ sessionId, clientId }: Place) => `${sessionId} ${clientId}`;

function Who({ of: it }: { of: Place }) {
  const { t } = useLingui();
  const { day, wallTime } = useLanguage();
  return (
    <div>
      <h2>
        <Go to={`/clients/${it.clientId}`}>{it.chosenName}</Go>
      </h2>
      <p className="so-muted">
        {[t`${day(it.day, "weekday")} ${day(it.day, "short")}, ${wallTime(it.at)}`, t`${it.minutes} minutes`, it.place]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </div>
  );
}

function Owed({ of: it, onPlan }: { of: Place; onPlan: () => void }) {
  const { t } = useLingui();
  const [lettingGo, setLettingGo] = useState(false);
  const name = it.chosenName;
  return (
    <Card tone="dashed">
      <div className={look.row}>
        <Who of={it} />
        {lettingGo ? null : (
          <div className={look.acts}>
            <Button aria-label={t`Plan a make-up for ${name}`} onClick={onPlan}>
              <Trans>Plan a make-up</Trans>
            </Button>
            <Button variant="subtle" aria-label={t`Let it go, ${name}`} onClick={() => setLettingGo(true)}>
              <Trans>Let it go</Trans>
            </Button>
          </div>
        )}
      </div>
      {lettingGo ? <LetGo of={it} onLeave={() => setLettingGo(false)} /> : null}
    </Card>
  );
}

function LetGo({ of: { sessionId, clientId }, onLeave }: { of: Place; onLeave: () => void }) {
  const { t } = useLingui();
  const form = useDeedForm(letMakeUpGo, {
    ids: { sessionId, clientId },
    initial: { reason: "" },
    refresh: ["schedule"],
    asInput: (typed) => typed,
    onDone: onLeave,
  });
  return (
    <form {...form.element} className={look.form}>
      <Fields>
        <TextField
          label={t`Why it is not given`}
          hint={t`Such as: the family does not want one.`}
          maxLength={300}
          {...form.field("reason")}
        />
      </Fields>
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <Button onClick={onLeave}>
          <Trans>Leave it</Trans>
        </Button>
        <SendButton of={form}>
          <Trans>Let it go</Trans>
        </SendButton>
      </div>
    </form>
  );
}

function Settled({ of: it }: { of: Place }) {
  const { day, wallTime } = useLanguage();
  return (
    <Card>
      <div className={look.row}>
        <Who of={it} />
        <div className={look.acts}>
          {it.madeUpBy === null ? (
            <p className="so-muted">{it.letGo}</p>
          ) : (
            <Chip tone="slate">
              <Trans>
                Made up on {day(it.madeUpBy.day, "short")}, {wallTime(it.madeUpBy.at)}
              </Trans>
            </Chip>
          )}
        </div>
      </div>
    </Card>
  );
}
