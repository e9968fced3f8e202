import { Trans } from "@lingui/react/macro";
import type { WaitingObservation } from "../waiting.api.ts";
import look from "./inbox.module.css";

/** With whom, with how much help and how often, as far as it was said; the rest is unknown and stays so. */
export function HowItWas({ observation: { withWhom, help, howOften } }: { observation: WaitingObservation }) {
  if (withWhom === "" && help === null && howOften === null) return null;
  return (
    <ul className={look.about}>
      {withWhom === "" ? null : (
        <li>
          <Trans>With {withWhom}</Trans>
        </li>
      )}
      {help === null ? null : (
        <li>
          {help === "alone" ? (
            <Trans context="help at home">On their own</Trans>
          ) : help === "hint" ? (
            <Trans>With a hint</Trans>
          ) : (
            <Trans>With help</Trans>
          )}
        </li>
      )}
      {howOften === null ? null : (
        <li>{howOften === "once" ? <Trans>Once</Trans> : howOften === "few" ? <Trans>A few times</Trans> : <Trans>Often</Trans>}</li>
      )}
    </ul>
  );
}
