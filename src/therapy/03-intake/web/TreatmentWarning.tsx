import { Trans } from "@lingui/react/macro";
import { FileWarning } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import type { TreatmentStanding } from "#people/consent-standing.ts";
import look from "./TreatmentWarning.module.css";

/** That nobody has agreed to the treatment, or no longer does. It blocks nothing: what happens is written down all the same. */
export function TreatmentWarning({ treatment }: { treatment: Exclude<TreatmentStanding, "stands"> }) {
  return (
    <p className={look.warning}>
      <Icon of={FileWarning} />
      <span>
        <b>
          <Words treatment={treatment} />
        </b>{" "}
        <Trans>Writing down what happens stays possible.</Trans>
      </span>
    </p>
  );
}

function Words({ treatment }: { treatment: Exclude<TreatmentStanding, "stands"> }) {
  switch (treatment) {
    case "missing":
      return <Trans>No consent to treatment is written down.</Trans>;
    case "waits":
      return <Trans>The consent to treatment waits for somebody who has to agree as well.</Trans>;
    case "refused":
      return <Trans>The consent to treatment was refused.</Trans>;
    case "over":
      return <Trans>The consent to treatment has run out.</Trans>;
    case "withdrawn":
      return <Trans>The consent to treatment was withdrawn.</Trans>;
  }
}
