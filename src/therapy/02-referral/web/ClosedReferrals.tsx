import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { type ClosedReferral, liftHold } from "../retention.api.ts";
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
