import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { type ClosedReferral, liftHold, takeBackDeletion } from "../retention.api.ts";
import { HoldForm } from "./HoldForm.tsx";
import look from "./Retention.module.css";

/** About whom, who asked and when it was closed, as the front desk may know it: never why. */
export function ClosedReferrals({ of: referrals, count, none }: { of: readonly ClosedReferral[]; count: number; none: ReactNode }) {
  if (referrals.length === 0) return <EmptyState>{none}</EmptyState>;
  const more = count - referrals.length;
  return (
    <>
      <ul className={look.list}>
        {referrals.map((one) => (
          <Row key={one.id} of={one} />
        ))}
      </ul>
      {more <= 0 ? null : (
        <p className="so-muted">
          <Plural value={more} one="# more stands behind these." other="# more stand behind these." />
        </p>
      )}
    </>
  );
}

function Row({ of: it }: { of: ClosedReferral }) {
  const { t } = useLingui();
  const { day, momentDay } = useLanguage();
  const [holding, setHolding] = useState(false);
  const lift = useDeed(liftHold, { refresh: ["referral-retention"] });
  const { aboutName: name, askerName: asker, number, hold } = it;
  const [closed, until] = [momentDay(it.closedAt), day(it.keptUntil)];
  return (
    <li className={look.row} aria-label={name}>
      <div className={look.what}>
        <b>{name}</b>
        <span className={look.said}>
          <Trans>
            Asked for by {asker}, {number}
          </Trans>
        </span>
        <span className={look.said}>
          <Trans>
            Closed on {closed}, kept until {until}
          </Trans>
          {it.letters === 0 ? null : (
            <>
              {" · "}
              <Plural value={it.letters} one="# letter" other="# letters" />
            </>
          )}
        </span>
        {hold === null ? null : <Hold of={hold} />}
        {it.asked === null || hold !== null ? null : <Asked referralId={it.id} name={name} of={it.asked} />}
      </div>
      {hold !== null ? (
        <Button
          variant="subtle"
          aria-label={t`Lift the hold: ${name}`}
          loading={lift.sending}
          onClick={() => void lift.send({ ids: { referralId: it.id }, input: {} })}
        >
          <Trans>Lift the hold</Trans>
        </Button>
      ) : holding ? null : (
        <Button variant="subtle" aria-label={t`Put on hold: ${name}`} onClick={() => setHolding(true)}>
          <Trans>Put on hold</Trans>
        </Button>
      )}
      {holding && hold === null ? (
        <div className={look.under}>
          <HoldForm referralId={it.id} name={name} onDone={() => setHolding(false)} />
        </div>
      ) : null}
      {lift.refusal === null ? null : <RefusalState refusal={lift.refusal} />}
    </li>
  );
}

/** Who asked that it be deleted, and the way to leave it here after all. */
function Asked(props: { referralId: ClosedReferral["id"]; name: string; of: NonNullable<ClosedReferral["asked"]> }) {
  const { t } = useLingui();
  const { momentDay } = useLanguage();
  const back = useDeed(takeBackDeletion, { refresh: ["referral-retention"] });
  const { askedBy, isMine, askedAt } = props.of;
  const [name, on] = [props.name, momentDay(askedAt)];
  return (
    <>
      <span className={look.asked}>
        <Chip tone="slate">
          {isMine ? (
            <Trans>You asked on {on} that it be deleted</Trans>
          ) : (
            <Trans>
              {askedBy} asked on {on} that it be deleted
            </Trans>
          )}
        </Chip>
        <Button
          variant="subtle"
          size="sm"
          aria-label={isMine ? t`Take it back: ${name}` : t`Leave it here: ${name}`}
          loading={back.sending}
          onClick={() => void back.send({ ids: { referralId: props.referralId }, input: {} })}
        >
          {isMine ? <Trans>Take it back</Trans> : <Trans>Leave it here</Trans>}
        </Button>
      </span>
      {back.refusal === null ? null : <RefusalState refusal={back.refusal} />}
    </>
  );
}

function Hold({ of: { reason, placedBy, placedAt } }: { of: NonNullable<ClosedReferral["hold"]> }) {
  const { momentDay } = useLanguage();
  const since = momentDay(placedAt);
  return (
    <span>
      {reason}{" "}
      <span className={look.said}>
        <Trans>
          On hold since {since}, by {placedBy}
        </Trans>
      </span>
    </span>
  );
}
