import { useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import { useLanguage } from "#foundation/web/language.tsx";
import { COMMUNICATION_WORDS } from "#people/web/profile-words.ts";
import { useAge } from "#people/web/use-age.ts";
import type { readStory } from "../overview.api.ts";
import { useSeriesWords } from "./use-series-words.ts";

type Story = z.output<typeof readStory.output>;

/** "Student, they/them, 10 years old, preverbal. Tuesdays at 15:30 with Dana, 45 minutes." What is not known is left out. */
export function useWhoItIs(): (story: Pick<Story, "client" | "series" | "setting">) => string {
  const { language } = useLanguage();
  const { t } = useLingui();
  const age = useAge();
  const seriesWords = useSeriesWords();
  const beginningSmall = (words: string) => `${words.charAt(0).toLocaleLowerCase(language)}${words.slice(1)}`;
  return ({ client, series, setting }) => {
    const ways = client.communication.map((way) => beginningSmall(t(COMMUNICATION_WORDS[way])));
    const self = [setting?.person?.one[language], client.pronouns, age(client.bornOn), ...ways].filter(Boolean).join(", ");
    return [self, ...seriesWords(series)]
      .filter(Boolean)
      .map((words) => `${words.charAt(0).toLocaleUpperCase(language)}${words.slice(1)}.`)
      .join(" ");
  };
}
