import { Trans, useLingui } from "@lingui/react/macro";
import { Music, Pencil } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Intervention } from "../intervention.ts";
import type { Objective } from "../objective.ts";
import type { Conflict } from "../safety-conflict.ts";
import { familyWordsIn } from "../wording.ts";
import { ConflictNote } from "./ConflictNote.tsx";
import look from "./GoalCard.module.css";
import { APPROACH_WORDS, ELEMENT_WORDS } from "#library/web/music-words.ts";

/** What is done with music: the approach, each element with its purpose, and why, in the family's words. */
export function InterventionItem({
  intervention,
  conflicts,
  serves,
  onChange,
}: {
  intervention: Intervention;
  conflicts: readonly Conflict[];
  serves: readonly Objective[];
  onChange: () => void;
}) {
  const { t } = useLingui();
  const { language, list } = useLanguage();
  const { name, music } = intervention;
  const served = list(serves.map(({ title }) => title));
  return (
    <section className={look.intervention} aria-label={name}>
      <span className={look.note}>
        <Icon of={Music} />
      </span>
      <div className={look.words}>
        <h4>{name}</h4>
        {conflicts.length === 0 ? null : <ConflictNote conflicts={conflicts} />}
        <p className="so-small so-muted">{[t(APPROACH_WORDS[intervention.method]), ...music.map(({ value }) => value)].join(", ")}</p>
        <p className={look.reason}>{familyWordsIn(intervention.familyReason, language)}</p>
        {serves.length === 0 ? null : (
          <p className="so-small so-muted">
            <Trans>For: {served}</Trans>
          </p>
        )}
        {music.length === 0 && intervention.chart === null ? null : (
          <details className={look.more}>
            <summary>
              <Trans>The music and its purpose</Trans>
            </summary>
            <dl>
              {music.map((choice, place) => (
                <div key={place}>
                  <dt>
                    {t(ELEMENT_WORDS[choice.element])}: {choice.value}
                  </dt>
                  <dd>{choice.purpose}</dd>
                </div>
              ))}
            </dl>
            {intervention.chart === null ? null : <pre className={look.chart}>{intervention.chart}</pre>}
          </details>
        )}
      </div>
      <button type="button" data-writes className={look.tool} aria-label={t`Change: ${name}`} onClick={onChange}>
        <Icon of={Pencil} size={17} />
      </button>
    </section>
  );
}
