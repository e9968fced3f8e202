import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import { endRater, reviewRater } from "../../beside.api.ts";
import { seenHowOf } from "../../chart-words-of.ts";
import { NewRaterReview, type Rater, RATER_SCALES, type RaterScale } from "../../rater.ts";
import look from "./beside.module.css";

/** Who was asked about an objective, and what came back: it waits until somebody has read it. */
export function RaterList({ clientId, raters }: { clientId: ClientId; raters: readonly Rater[] }) {
  if (raters.length === 0) return null;
  return (
    <div className={look.stack}>
      {raters.map((rater) => (
        <OneRater key={rater.id} clientId={clientId} rater={rater} />
      ))}
    </div>
  );
}

function OneRater({ clientId, rater }: { clientId: ClientId; rater: Rater }) {
  const { momentDay } = useLanguage();
  const end = useDeed(endRater, { refresh: ["progress"] });
  const { id, forWhom, lookFor, state, until, answer } = rater;
  return (
    <article className={look.near}>
      <p>
        <b>{forWhom}</b>: {lookFor}
      </p>
      {answer === null ? (
        <p className="so-small so-muted">
          {state === "open" ? (
            <Trans>Asked; the link is open until {momentDay(until, "medium")}.</Trans>
          ) : state === "ended" ? (
            <Trans>The link was ended without an answer.</Trans>
          ) : (
            <Trans>The link is over since {momentDay(until, "medium")}, without an answer.</Trans>
          )}
        </p>
      ) : (
        <Answer clientId={clientId} rater={rater} answer={answer} />
      )}
      {state === "open" ? (
        <div>
          <Button
            variant="subtle"
            loading={end.sending}
            data-writes
            onClick={() => void end.send({ ids: { clientId, raterId: id }, input: {} })}
          >
            <Trans>End this link</Trans>
          </Button>
        </div>
      ) : null}
      {end.refusal === null ? null : <RefusalState refusal={end.refusal} />}
    </article>
  );
}

/** As far as it was said; the rest is unknown and stays so. */
function HowItWas({ answer }: { answer: NonNullable<Rater["answer"]> }) {
  const { say } = useLanguage();
  const { place, howOften } = answer;
  const often = howOften === null ? "" : say(`progress.seen-${howOften}`);
  const how = [place, seenHowOf(say, answer), often].filter(Boolean).join(", ");
  return how === "" ? null : <p>{how}</p>;
}

function Answer({ clientId, rater, answer }: { clientId: ClientId; rater: Rater; answer: NonNullable<Rater["answer"]> }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const [id] = useState(() => uuidv7());
  const review = useDeed(reviewRater, { refresh: ["progress", "overview"] });
  const names: Readonly<Record<RaterScale, string>> = {
    seen: t`How often it was seen`,
    own: t`Without help`,
    joined: t`Joining in`,
    settled: t`Settled`,
    enjoyed: t`Enjoying it`,
  };
  const steps = [t`not at all`, t`a little`, t`about half`, t`mostly`, t`fully`];
  const settle = (outcome: "accepted" | "kept") =>
    void review.send({ ids: { clientId, raterId: rater.id }, input: NewRaterReview.parse({ id, outcome }) });
  return (
    <>
      <p className="so-small so-muted">
        <Trans>Answered on {day(answer.day, "medium")}</Trans>
      </p>
      {answer.words === "" ? null : <p className="so-quote">{answer.words}</p>}
      <HowItWas answer={answer} />
      <dl className={look.scales} hidden={rater.form === "observation"}>
        {RATER_SCALES.map((scale) => {
          const step = answer.scales[scale];
          return [
            <dt key={`${scale} name`}>{names[scale]}</dt>,
            <dd key={scale}>{step === null ? t`could not be seen` : (steps[step] ?? "")}</dd>,
          ];
        })}
      </dl>
      {answer.outcome === null ? (
        <div className={look.acts}>
          <Button loading={review.sending} data-writes onClick={() => settle("accepted")}>
            <Trans>Accept as evidence</Trans>
          </Button>
          <Button variant="subtle" disabled={review.sending} data-writes onClick={() => settle("kept")}>
            <Trans>Keep it as it is</Trans>
          </Button>
        </div>
      ) : (
        <p className="so-small so-muted">
          {answer.outcome === "accepted" ? <Trans>Accepted: it stands on the chart.</Trans> : <Trans>Read and kept.</Trans>}
        </p>
      )}
      {review.refusal === null ? null : <RefusalState refusal={review.refusal} />}
    </>
  );
}
