import { Trans, useLingui } from "@lingui/react/macro";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { Chip } from "#foundation/web/Chip.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { Room } from "#overview/overview.api.ts";
import { ConflictNote } from "#plan/web/ConflictNote.tsx";
import { LOUDNESS_WORDS, MODE_WORDS } from "#session/web/plan-words.ts";
import { ELEMENT_WORDS } from "#library/web/music-words.ts";
import { ChordChart } from "./ChordChart.tsx";
import type { NowActivity } from "./now-activity.ts";
import look from "./now.module.css";
import { RememberKey } from "./RememberKey.tsx";
import { Tempo } from "./Tempo.tsx";
import type { Playing } from "./use-playing.ts";

/** The activity under way: its music, its words and chords, why it is done, and what comes next. */
export function NowPlaying({ room, playing }: { room: Room; playing: Playing }) {
  const { t } = useLingui();
  const { at, now, next, before, steps, go } = playing;
  if (now === undefined)
    return (
      <aside className={look.now} aria-label={t`The music`}>
        <p className="so-muted">
          <Trans>No activity is planned. The tiles work without one.</Trans>
        </p>
      </aside>
    );
  return (
    <aside className={look.now} aria-label={t`The music`}>
      <div>
        {room.plan.length === 0 ? null : (
          <p className={look.place}>
            {now.minutes === null ? (
              <Trans>Not in today’s plan</Trans>
            ) : (
              <Trans>
                {at + 1} of {room.plan.length}, {now.minutes} min
              </Trans>
            )}
          </p>
        )}
        <h2 className={look.name}>{now.name}</h2>
        {now.songTitle === null || now.songTitle === now.name ? null : <p className={look.title}>{now.songTitle}</p>}
      </div>
      <ConflictNote conflicts={now.conflicts} />
      {now.chart === null ? (
        <>
          <div className={look.facts}>
            <Facts playing={playing} inKey={now.key} />
          </div>
          <Music activity={now} />
        </>
      ) : (
        <ChordChart
          key={now.id}
          chart={now.chart}
          steps={steps}
          onSteps={playing.move}
          header={(keyNow) => <Facts playing={playing} inKey={keyNow ?? now.key} />}
          before={<Way activity={now} />}
        />
      )}
      {now.chart === null || now.song === null ? null : (
        <RememberKey key={`key of ${now.id}`} room={room} song={now.song} chart={now.chart} activity={now} steps={steps} />
      )}
      {now.why.length === 0 ? null : <p className={look.why}>{now.why.join(" · ")}</p>}
      <div className={look.turn}>
        {before === undefined ? null : (
          <button type="button" className={look.back} onClick={() => go(at - 1)} aria-label={t`Back to ${before.name}`}>
            <Icon of={ArrowLeft} />
          </button>
        )}
        {next === undefined ? (
          <p className={look.last}>
            <Trans>The last one of the plan</Trans>
          </p>
        ) : (
          <button type="button" className={look.next} onClick={() => go(at + 1)}>
            <span>
              <Trans>Next: {next.name}</Trans>
            </span>
            <Icon of={ArrowRight} />
          </button>
        )}
      </div>
    </aside>
  );
}

function Facts({ playing, inKey: key }: { playing: Playing; inKey: string | null }) {
  return (
    <>
      {key === null ? null : (
        <Chip>
          <Trans>Key: {key}</Trans>
        </Chip>
      )}
      <Tempo playing={playing} />
    </>
  );
}

/** Without words and chords: the way of the music, and the choices of the plan, each with what it is for. */
function Music({ activity }: { activity: NowActivity }) {
  const { t } = useLingui();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={look.chart} tabIndex={0} role="region" aria-label={t`Choices for the music`}>
      <Way activity={activity} />
      <dl className={look.choices}>
        {activity.music.map((choice) => (
          <div key={choice.element}>
            <dt>
              <small>{t(ELEMENT_WORDS[choice.element])}</small>
              {choice.value}
            </dt>
            <dd>{choice.purpose}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** From where the client is to where they want to be, step by step. */
function Way({ activity: { steps } }: { activity: NowActivity }) {
  const { t } = useLingui();
  return steps.length === 0 ? null : (
    <ol className={look.way} aria-label={t`The way of the music`}>
      {steps.map((step, index) => (
        // A step has no name of its own: its place is what it is.
        <li key={index}>
          <b className="so-figures">{step.beatsPerMinute}</b> {t(LOUDNESS_WORDS[step.loudness])}, {t(MODE_WORDS[step.mode])}
          <small>
            <Trans>{step.minutes} min</Trans>
          </small>
        </li>
      ))}
    </ol>
  );
}
