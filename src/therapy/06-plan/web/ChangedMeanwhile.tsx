import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import look from "./PlanForm.module.css";

/** The version a change is made from. It moves on only when a person who has seen both texts says so. */
export function useBase(current: { readonly version: number }) {
  const [basedOn, setBasedOn] = useState(current.version);
  return { basedOn, isBehind: current.version !== basedOn, build: () => setBasedOn(current.version) };
}

/** When somebody else was quicker: what stands now, above what was typed. Nothing is merged by itself. */
export function ChangedMeanwhile(props: {
  base: ReturnType<typeof useBase>;
  refusal: { readonly type: string } | null;
  again: () => void;
  theirs: readonly (readonly [label: ReactNode, words: ReactNode])[];
  onTakeTheirs: () => void;
}) {
  const { refusal, again } = props;
  useEffect(() => {
    if (refusal?.type === "changed-meanwhile") again();
    // `again` is a new function at every drawing; one question for each refusal is meant.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [refusal]);
  if (!props.base.isBehind) return null;
  return (
    <section className={look.both} role="status">
      <p>
        <Trans>Someone changed this after you opened it. This is what stands now; what you wrote is below.</Trans>
      </p>
      <dl>
        {props.theirs.map(([label, words], place) => (
          <div key={place}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className={look.buttons}>
        <Button onClick={props.base.build}>
          <Trans>Put mine on top of it</Trans>
        </Button>
        <Button variant="subtle" onClick={props.onTakeTheirs}>
          <Trans>Keep what stands now</Trans>
        </Button>
      </div>
    </section>
  );
}
