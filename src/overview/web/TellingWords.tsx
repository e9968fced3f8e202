import { useLanguage } from "#foundation/web/language.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { Telling } from "#people/story.ts";
import look from "./FourVoices.module.css";
import { PICTURES } from "./voice-words.ts";

/** What was said, in words or pictures, and under it who said it and when. */
export function TellingWords({ telling }: { telling: Telling }) {
  const { day } = useLanguage();
  return (
    <>
      {telling.words === "" ? null : <p className={look.said}>{telling.words}</p>}
      {telling.pictures.length === 0 ? null : (
        <ul className={look.pictures}>
          {telling.pictures.map(({ picture, word }) => (
            <li key={picture + word}>
              <Icon of={PICTURES[picture].icon} size={26} />
              {word}
            </li>
          ))}
        </ul>
      )}
      <p className={look.source}>{[telling.toldBy, telling.toldOn === null ? null : day(telling.toldOn)].filter(Boolean).join(", ")}</p>
    </>
  );
}
