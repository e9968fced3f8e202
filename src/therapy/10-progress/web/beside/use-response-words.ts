import { useLingui } from "@lingui/react/macro";
import { spokenNumber } from "#foundation/spoken.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { type Factor, tempoBand } from "../../response.ts";

/** What a factor of the music is called, and how one of its values is said. */
export function useResponseWords() {
  const { t } = useLingui();
  const { language } = useLanguage();
  const names: Readonly<Record<Factor, string>> = {
    intervention: t`Intervention`,
    song: t`Song`,
    tempo: t`Tempo`,
    key: t`Key`,
    instrument: t`Instrument`,
    live: t`Live or recorded`,
  };
  const valueWords = (factor: Factor, value: string): string => {
    if (factor !== "tempo") return value;
    const [from, to] = [tempoBand(value).from, tempoBand(value).to].map((beats) => spokenNumber(beats, language));
    return t`${from} to ${to} beats a minute`;
  };
  return { nameOf: (factor: Factor) => names[factor], valueWords };
}
