import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { Card } from "#foundation/web/Card.tsx";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { CheckField } from "#foundation/web/Field.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readTimeOff, takeBackTimeOff, tickTold } from "../time-off.api.ts";
import { TimeOffId } from "../time-off.ts";
import { MakeUpDialog } from "./MakeUpDialog.tsx";
import look from "./schedule.module.css";
import { KIND_WORDS } from "./time-off-words.ts";

type TimeOff = z.output<typeof readTimeOff.output>;
type Place = TimeOff["places"][number];
const REFRESH = ["schedule", "overview", "attendance"];

/** Whom to tell, how to reach them, who is told, and what is owed. */
export function TimeOffDetailScreen() {
  const { timeOffId } = useIds(z.object({ timeOffId: TimeOffId }));
  const read = useRead(readTimeOff, { chapter: "schedule", ids: { timeOffId } });
  return <WhenRead read={read}>{(timeOff) => <Details of={timeOff} />}</WhenRead>;
}

function Details({ of: it }: { of: TimeOff }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const takeBack = useDeed(takeBackTimeOff, { refresh: REFRESH });
  const [makingUp, setMakingUp] = useState<Place | null>(null);
  const kind = t(KIND_WORDS[it.kind]);
  const isTakenBack = it.takenBackAt !== null;
  return (
    <Page
      title={it.title === "" ? kind : it.title}
      subtitle={it.fromDay === it.untilDay ? day(it.fromDay, "long") : t`From ${day(it.fromDay)} to ${day(it.untilDay)}`}
      trail={
        <Go to="/calendar/days-off">
          <Trans>Days off</Trans>
        </Go>
      }
      action={
        isTakenBack ? undefined : (
          <Button loading={takeBack.sending} onClick={() => void takeBack.send({ ids: { timeOffId: it.id }, input: {} })}>
            <Trans>Take it all back</Trans>
          </Button>
        )
      }
    >
      {takeBack.refusal === null ? null : <RefusalState refusal={takeBack.refusal} />}
      {isTakenBack ? (
        <p role="status">
          <Trans>Taken back. The sessions stand again, and nothing is assumed about them.</Trans>
        </p>
      ) : it.places.length === 0 ? (
        <EmptyState>
          <Trans>No session fell out.</Trans>
        </EmptyState>
      ) : (
        <>
          <p className="so-sentence" role="status">
            {it.told === it.sessions ? (
              <Trans>Everybody is told.</Trans>
            ) : (
              <Trans>
                <b>{it.told}</b> of <Plural value={it.sessions} one="# session" other="# sessions" /> told.
              </Trans>
            )}
          </p>
          <p className="so-muted">
            <Trans>Nothing is sent by itself: tell each family the way you usually do, and tick it here.</Trans>
          </p>
          <ul className={look.list}>
            {it.places.map((place) => (
              <li key={`${place.sessionId} ${place.clientId}`}>
                <FallenOut of={place} timeOffId={it.id} onMakeUp={() => setMakingUp(place)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {makingUp === null ? null : <MakeUpDialog for={makingUp} onLeave={() => setMakingUp(null)} />}
    </Page>
  );
}

function FallenOut({ of: it, timeOffId, onMakeUp }: { of: Place; timeOffId: TimeOffId; onMakeUp: () => void }) {
  const { t } = useLingui();
  const { day, wallTime } = useLanguage();
  const tick = useDeed(tickTold, { refresh: ["schedule"] });
  const name = it.chosenName;
  return (
    <Card tone={it.toldAt === null ? "dashed" : "plain"}>
      <div className={look.row}>
        <div>
          <h2>
            <Go to={`/clients/${it.clientId}`}>{name}</Go>
          </h2>
          <p className="so-muted">
            {[t`${day(it.day, "weekday")} ${day(it.day, "short")}, ${wallTime(it.at)}`, it.place].filter(Boolean).join(", ")}
          </p>
          <ul className={look.contacts}>
            {it.contacts.map((contact) => (
              <li key={contact.name}>{[contact.name, contact.phone, contact.email].filter(Boolean).join(" · ")}</li>
            ))}
          </ul>
        </div>
        <div className={look.acts}>
          {it.madeUpBy !== null ? (
            <Chip tone="slate">
              <Trans>
                Made up on {day(it.madeUpBy.day, "short")}, {wallTime(it.madeUpBy.at)}
              </Trans>
            </Chip>
          ) : it.owed ? (
            <>
              <Chip tone="brass">
                <Trans>Make-up owed</Trans>
              </Chip>
              <Button size="sm" aria-label={t`Plan a make-up for ${name}`} onClick={onMakeUp}>
                <Trans>Plan a make-up</Trans>
              </Button>
            </>
          ) : null}
          <CheckField
            label={t`Told`}
            aria-label={t`Told, ${name}`}
            checked={it.toldAt !== null}
            disabled={tick.sending}
            onChange={(event) =>
              void tick.send({
                ids: { timeOffId },
                input: { sessionId: it.sessionId, clientId: it.clientId, told: event.currentTarget.checked },
              })
            }
          />
        </div>
        {tick.refusal === null ? null : (
          <div className={look.wide}>
            <RefusalState refusal={tick.refusal} />
          </div>
        )}
      </div>
    </Card>
  );
}
