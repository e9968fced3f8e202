import { Trans, useLingui } from "@lingui/react/macro";
import { Chip } from "#foundation/web/Chip.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { METHOD_WORDS } from "#assessment/web/method-words.ts";
import type { BankIntervention } from "../intervention-bank.ts";
import { LackingChip } from "./LackingChip.tsx";
import look from "./Library.module.css";
import { EXPERIENCE_WORDS, TECHNIQUE_NAMES } from "./library-words.ts";
import { APPROACH_WORDS, ELEMENT_WORDS } from "./music-words.ts";
import { usePlaces } from "./use-places.ts";

interface Served {
  readonly id: string;
  readonly name: { readonly en: string; readonly fr: string };
}

/** All that an intervention of the library says, in the order it is thought of in the room. */
export function AboutIntervention({ intervention: it, serves }: { intervention: BankIntervention; serves: readonly Served[] }) {
  const { t } = useLingui();
  const { language, list } = useLanguage();
  const { nameOf } = usePlaces();
  return (
    <>
      <p className={look.tags}>
        <Chip tone="accent">{t(APPROACH_WORDS[it.method])}</Chip>
        {it.experiences.map((one) => (
          <Chip key={one}>{t(EXPERIENCE_WORDS[one])}</Chip>
        ))}
        {it.technique === null ? null : <Chip>{`${it.technique} · ${TECHNIQUE_NAMES[it.technique]}`}</Chip>}
        <Chip>{t`${it.minutes} min`}</Chip>
        <LackingChip lacking={it.lacking} />
      </p>
      {it.cautions === null ? null : <p className={look.caution}>{it.cautions[language]}</p>}
      <p className={`so-reading ${look.reading}`}>{it.description[language]}</p>
      <Section title={<Trans>Goals it serves</Trans>}>
        <ul className={look.links}>
          {serves.map(({ id, name }) => (
            <li key={id}>
              <Go to={`/library/goals/${id}`}>{name[language]}</Go>
            </li>
          ))}
        </ul>
      </Section>
      {it.music.length === 0 ? null : (
        <Section title={<Trans>The music, each part with its purpose</Trans>}>
          <dl className={look.music}>
            {it.music.map(({ element, value, purpose, form }) => (
              <div key={element + value.en}>
                <dt>{t(ELEMENT_WORDS[element])}</dt>
                <dd>
                  <p>{value[language]}</p>
                  <p>
                    <Trans>What for: {purpose[language]}</Trans>
                  </p>
                  {form[language] === "" ? null : (
                    <p>
                      <Trans>How it will be: {form[language]}</Trans>
                    </p>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {it.participation[language] === "" ? null : (
        <Section title={<Trans>Taking part, as they choose</Trans>}>
          <p className={look.reading}>{it.participation[language]}</p>
        </Section>
      )}
      <Section title={<Trans>Why, for the family</Trans>}>
        <ul className={look.bullets}>
          {(["en", "fr"] as const).map((one) =>
            it.familyReason[one] === "" ? null : (
              <li key={one} lang={one}>
                {it.familyReason[one]}
              </li>
            ),
          )}
        </ul>
      </Section>
      {it.materials.length === 0 ? null : (
        <Section title={<Trans>What one needs</Trans>}>
          <p>{list(it.materials.map((one) => one[language]))}</p>
        </Section>
      )}
      {it.adaptations[language] === "" ? null : (
        <Section title={<Trans>To make it fit</Trans>}>
          <p className={look.reading}>{it.adaptations[language]}</p>
        </Section>
      )}
      <div className={look.facts}>
        {it.populations.length === 0 ? null : <p>{t`With: ${it.populations.map((key) => nameOf("population", key)).join(" · ")}`}</p>}
        {it.settings.length === 0 ? null : <p>{t`Where: ${it.settings.map((key) => nameOf("setting", key)).join(" · ")}`}</p>}
        {it.measures.length === 0 ? null : <p>{t`Counted by: ${it.measures.map((one) => t(METHOD_WORDS[one])).join(" · ")}`}</p>}
      </div>
    </>
  );
}
