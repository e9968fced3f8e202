import { Trans, useLingui } from "@lingui/react/macro";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { useState } from "react";
import { Chip } from "#foundation/web/Chip.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { tempoIn } from "#library/chord-pro.ts";
import type { MusicElement } from "#library/music-element.ts";
import type { Room } from "#overview/overview.api.ts";
import type { SafetyLine } from "#people/safety-card.ts";
import type { Intervention } from "#plan/intervention.ts";
import { conflictsOf } from "#plan/safety-conflict.ts";
import { ConflictNote } from "#plan/web/ConflictNote.tsx";
import { ELEMENT_WORDS } from "#library/web/music-words.ts";
import { familyWordsIn } from "#plan/wording.ts";
import { ChordChart } from "./ChordChart.tsx";
import look from "./now.module.css";
import { Tempo } from "./Tempo.tsx";

/** The activity under way: its music, its words and chords, why it is done, and what comes next. */
export function NowPlaying({ interventions, safety }: { interventions: Room["interventions"]; safety: readonly SafetyLine[] }) {
  const { t } = useLingui();
  const [at, setAt] = useState(0);
  const now = interventions[at];
  const next = interventions[at + 1];
  const before = interventions[at - 1];
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
      <h2 className={look.name}>{now.name}</h2>
      <ConflictNote conflicts={conflictsOf(safety, now)} />
      {now.chart === null ? (
        <>
          <div className={look.facts}>
            <Facts intervention={now} keyNow={null} tempoInChart={null} />
          </div>
          <Music intervention={now} />
        </>
      ) : (
        <ChordChart
          key={now.id}
          chart={now.chart}
          header={(keyNow, song) => <Facts intervention={now} keyNow={keyNow} tempoInChart={song.beatsPerMinute} />}
        />
      )}
      <Why intervention={now} />
      <div className={look.turn}>
        {before === undefined ? null : (
          <button type="button" className={look.back} onClick={() => setAt(at - 1)} aria-label={t`Back to ${before.name}`}>
            <Icon of={ArrowLeft} />
          </button>
        )}
        {next === undefined ? (
          <p className={look.last}>
            <Trans>The last one of the plan</Trans>
          </p>
        ) : (
          <button type="button" className={look.next} onClick={() => setAt(at + 1)}>
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

const chosen = (intervention: Intervention, element: MusicElement) => intervention.music.find((choice) => choice.element === element);

function Facts({ intervention, keyNow, tempoInChart }: { intervention: Intervention; keyNow: string | null; tempoInChart: number | null }) {
  const key = keyNow ?? chosen(intervention, "key")?.value;
  return (
    <>
      {key === undefined ? null : (
        <Chip>
          <Trans>Key: {key}</Trans>
        </Chip>
      )}
      <Tempo key={intervention.id} planned={tempoIn(chosen(intervention, "tempo")?.value ?? "") ?? tempoInChart} />
    </>
  );
}

/** Without words and chords: the choices of the plan, each with what it is for. */
function Music({ intervention }: { intervention: Intervention }) {
  const { t } = useLingui();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={look.chart} tabIndex={0} role="region" aria-label={t`Choices for the music`}>
      <dl className={look.choices}>
        {intervention.music.map((choice) => (
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

function Why({ intervention: { familyReason } }: { intervention: Intervention }) {
  const { language } = useLanguage();
  const words = familyWordsIn(familyReason, language);
  return words === "" ? null : <p className={look.why}>{words}</p>;
}
