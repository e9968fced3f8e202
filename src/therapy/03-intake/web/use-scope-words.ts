import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { type Consent, CONSENT_RULES, Medium } from "#people/consent.ts";
import { MEDIUM_WORDS, OUTING_WORDS, USE_WORDS } from "./consent-words.ts";

/** What a consent covers, one line for each thing. What is off is said as well: nobody has to guess. */
export function useScopeWords() {
  const { t } = useLingui();
  const { list } = useLanguage();
  return ({ kind, media, places, recipient, exchange }: Consent): string[] => {
    const rules = CONSENT_RULES[kind];
    if (rules.perMedium) {
      const on = Medium.options.flatMap((medium) => {
        const uses = media.filter((one) => one.medium === medium).map(({ use }) => t(USE_WORDS[use]));
        const name = t(MEDIUM_WORDS[medium]);
        const what = list(uses);
        return uses.length === 0 ? [] : [t`${name}: ${what}`];
      });
      return on.length === 0 ? [t`Everything is off.`] : [...on, t`Everything else is off.`];
    }
    if (rules.perOuting) return places.map((place) => t(OUTING_WORDS[place]));
    if (recipient === null) return [];
    return [exchange === "both-ways" ? t`${recipient}: we tell them, and they tell us` : t`${recipient}: we tell them`];
  };
}
