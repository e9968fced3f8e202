import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import type { BeatTaps } from "#assessment/beat-taps.ts";
import { ENOUGH_BEATS } from "#assessment/rhythm.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Mark } from "#session/mark.ts";
import { beatSynchrony, delayFrom } from "#statistics/beat-synchrony.ts";
import { beat } from "./metronome.ts";
import { delayHere, keepDelay } from "./rhythm.ts";
import look from "./rhythm.module.css";
import type { Pedals } from "./use-pedal.ts";

interface Props {
  /** Whose rhythm; null: this device is being set, by somebody who keeps the beat well. */
  readonly title: string | null;
  readonly beatsPerMinute: number;
  readonly playAlong: Pedals["playAlong"];
  readonly onKeep: (beats: BeatTaps, source: Mark["source"]) => void;
  readonly onClose: () => void;
}

/** A beat to play along with on the glass, a pedal, a key or a pad. What was played is kept tap by tap; nothing here is a test of hearing or health. */
export function RhythmPad({ title, beatsPerMinute, playAlong, onKeep, onClose }: Props) {
  const { t } = useLingui();
  const { number } = useLanguage();
  const [running, setRunning] = useState(false);
  const [flash, setFlash] = useState(0);
  const [taps, setTaps] = useState<readonly number[]>([]);
  const [source, setSource] = useState<Mark["source"]>("tap");
  const first = useRef<number | null>(null);
  const interval = 60_000 / beatsPerMinute;
  const lateMs = delayHere();

  const tap = (at: number, how: Mark["source"]) => {
    const begun = first.current;
    if (begun === null || at < begun - interval / 2) return;
    setSource(how);
    setTaps((before) => [...before, Math.round((at - begun) * 10) / 10].slice(-2_000));
  };
  const latest = useRef(tap);
  useEffect(() => {
    latest.current = tap;
  });
  useEffect(() => {
    if (!running) return undefined;
    playAlong((at, how) => latest.current(at, how));
    const stop = beat(
      beatsPerMinute,
      () => setFlash((nth) => nth + 1),
      (at) => {
        first.current = at;
      },
    );
    return () => {
      playAlong(null);
      stop();
    };
  }, [running, beatsPerMinute, playAlong]);

  const begin = () => {
    first.current = null;
    setTaps([]);
    setRunning(true);
  };
  const late = title === null && !running ? delayFrom(taps, interval) : null;
  const synchrony = beatSynchrony(
    taps.map((one) => one - (lateMs ?? 0)),
    interval,
  );
  const keep = () => {
    if (title === null) {
      if (late !== null) keepDelay(late);
    } else if (taps.length > 0) onKeep({ beatsPerMinute, taps: [...taps], lateMs }, source);
    onClose();
  };
  const needed = title === null ? 8 : ENOUGH_BEATS;
  return (
    <section className={look.pad} aria-label={title ?? t`Set this device`}>
      <h2>{title ?? <Trans>Set this device: tap exactly with the beat, eight times or more</Trans>}</h2>
      <button
        type="button"
        className={look.tap}
        data-flash={running ? flash % 2 : undefined}
        onPointerDown={(event) => (running ? tap(event.timeStamp, "tap") : undefined)}
        onKeyDown={(event) => {
          // A key taps when it goes down, not when it comes up.
          if (!running || (event.key !== "Enter" && event.key !== " ")) return;
          event.preventDefault();
          if (!event.repeat) tap(event.timeStamp, "key");
        }}
        onClick={() => (running ? undefined : begin())}
      >
        {running ? (
          <>
            <b className="so-figures">{number(taps.length)}</b>
            <span>
              {taps.length < needed ? (
                <Plural value={needed - taps.length} one="# more tap" other="# more taps" />
              ) : (
                <Trans>Enough to tell</Trans>
              )}
            </span>
          </>
        ) : taps.length === 0 ? (
          <span>
            <Trans>Start the beat, {number(beatsPerMinute)} a minute</Trans>
          </span>
        ) : (
          <span>
            <Trans>Once more from the beginning</Trans>
          </span>
        )}
      </button>
      <p className={look.said} role="status">
        {running || synchrony === null ? (
          title !== null && lateMs === null ? (
            <Trans>This device is not set yet: evenness can be told, early and late cannot. Set it under More.</Trans>
          ) : null
        ) : title === null ? (
          late === null ? (
            <Trans>Too few or too scattered to set the device. Once more, please.</Trans>
          ) : (
            <Trans>This device hears {number(Math.round(late))} ms after the beat. That will be taken off.</Trans>
          )
        ) : taps.length < needed ? (
          <Trans>Too few taps to tell anything. What was played can be kept all the same.</Trans>
        ) : (
          <>
            <Trans>Consistency {number(Math.round(synchrony.consistency * 100) / 100)} of 1.</Trans>{" "}
            {lateMs === null ? null : synchrony.meanAsynchrony < 0 ? (
              <Trans>On average {number(Math.round(-synchrony.meanAsynchrony))} ms before the beat.</Trans>
            ) : (
              <Trans>On average {number(Math.round(synchrony.meanAsynchrony))} ms after the beat.</Trans>
            )}{" "}
            <Trans>Descriptive, for your notes.</Trans>
          </>
        )}
      </p>
      <div className={look.end}>
        {running ? (
          <button type="button" className={look.keep} onClick={() => setRunning(false)}>
            <Trans>Stop the beat</Trans>
          </button>
        ) : (
          <>
            <button type="button" onClick={onClose}>
              <Trans>Not now</Trans>
            </button>
            <button type="button" className={look.keep} disabled={title === null ? late === null : taps.length === 0} onClick={keep}>
              <Trans>Keep</Trans>
            </button>
          </>
        )}
      </div>
    </section>
  );
}
