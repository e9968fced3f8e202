import { Trans } from "@lingui/react/macro";
import { ChevronRight } from "lucide-react";
import { spokenNumber } from "#foundation/spoken.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { MEASURED_DESIGN } from "#statistics/progress-verdict.ts";
import look from "./progress.module.css";

/** How the numbers are made, for whoever wants to know, and out of the way of whoever does not. */
export function MethodNotes() {
  const { language } = useLanguage();
  const number = (value: number) => spokenNumber(value, language, { maximumFractionDigits: 4 });
  return (
    <details className={look.notes}>
      <summary className={look.summary}>
        <Icon of={ChevronRight} />
        <Trans>How these numbers are made</Trans>
      </summary>
      <dl className={look.method}>
        <dt>
          <Trans>What counts</Trans>
        </dt>
        <dd>
          <Trans>
            Only sessions that took place and were counted. A missed session is a rest: it has no value, breaks no run and is never a zero.
          </Trans>
        </dd>
        <dt>
          <Trans>Criterion</Trans>
        </dt>
        <dd>
          <Trans>
            Read to the letter over attended sessions after the baseline. A session with fewer chances than planned is left out. After more
            than six planned weeks without a session a run begins anew. Met is a fact about these sessions, not about what the person is
            able to do.
          </Trans>
        </dd>
        <dt>
          <Trans>By chance</Trans>
        </dt>
        <dd>
          <Trans>
            How often the criterion would be met by someone who succeeds every second time, from the first session to the last. Real
            sessions go up and down together, which makes luck more frequent than this.
          </Trans>
        </dd>
        <dt>
          <Trans>Median</Trans>
        </dt>
        <dd>
          <Trans>
            The middle session of a phase: as many lie above it as below. Where the number of chances differs between sessions, it is a
            percentage.
          </Trans>
        </dd>
        <dt>NAP</dt>
        <dd>
          <Trans>
            Non-overlap of all pairs (Parker and Vannest 2009) with its 95% interval (Newcombe 2006). One half means no difference, 1 that
            no two sessions overlap. A baseline that was already moving makes it misleading.
          </Trans>
        </dd>
        <dt>
          <Trans>Verdict</Trans>
        </dt>
        <dd>
          <Trans>
            Read after every sixth session counted since the baseline: an exact rank test of the last twelve against at least three baseline
            sessions, and a trend test over at least eight. Both allow for carry-over between sessions. Most changes of an ordinary size go
            unseen for a long time.
          </Trans>{" "}
          <Trans>
            Settings: a review every {MEASURED_DESIGN.reviewEvery} sessions, the latest {MEASURED_DESIGN.window}, carry-over{" "}
            {number(MEASURED_DESIGN.carryOver)}, level {number(MEASURED_DESIGN.levelLimit)}, trend {number(MEASURED_DESIGN.trendLimit)}.
            They are the same for everybody, and nobody can change them after having seen the numbers.
          </Trans>
        </dd>
      </dl>
    </details>
  );
}
