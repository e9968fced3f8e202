import { Trans, useLingui } from "@lingui/react/macro";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import look from "./more.module.css";
import type { Pedals } from "./use-pedal.ts";

/** Pedals, pads and keys: press one to teach it, and say what the left one does. */
export function PedalsPart({ pedals }: { pedals: Pedals }) {
  const { t } = useLingui();
  const { learning, map, midi } = pedals;
  return (
    <section>
      <h2>
        <Trans>Pedals and pads</Trans>
      </h2>
      <div className={look.hand} role="status">
        {(["right", "left"] as const).map((side) => (
          <button key={side} type="button" aria-pressed={learning === side} onClick={() => pedals.learn(learning === side ? null : side)}>
            {learning === side ? (
              <Trans>Press the pedal now…</Trans>
            ) : side === "right" ? (
              <Trans>Teach the right pedal</Trans>
            ) : (
              <Trans>Teach the left pedal</Trans>
            )}
          </button>
        ))}
        <button type="button" onClick={pedals.usual}>
          <Trans>As it came</Trans>
        </button>
      </div>
      <p className={look.hint}>
        <Trans>
          Right: {map.right.join(", ")}. Left: {map.left.join(", ")}.
        </Trans>{" "}
        <Trans>
          Right counts. Right held: the next tile. Left held, or the key “!”: a bookmark. Twice quickly: takes the last one back, except
          where each press is counted.
        </Trans>
      </p>
      <PillGroup
        label={t`The left pedal`}
        options={[
          { value: "not", label: t`Not this time` },
          { value: "page", label: t`Turns the page` },
        ]}
        value={map.leftTurnsPages ? "page" : "not"}
        onChange={(value) => pedals.turnPages(value === "page")}
      />
      {midi === "none" ? (
        <p className={look.hint}>
          <Trans>This browser hears no MIDI. Pedals that act as a keyboard work everywhere.</Trans>
        </p>
      ) : midi === "off" ? (
        <button type="button" className={look.wide} onClick={pedals.listenToMidi}>
          <Trans>Listen to MIDI pads and keys</Trans>
        </button>
      ) : (
        <p className={look.hint} role="status">
          {midi === "on" ? (
            <Trans>Listening to MIDI. Any pad counts; teach one for the left side.</Trans>
          ) : (
            <Trans>The browser was not allowed to listen to MIDI.</Trans>
          )}
        </p>
      )}
    </section>
  );
}
