/** Which catalogues the page holds. Each chapter’s code announces its words when it arrives (see `tools/lingui-macro-plugin.ts`); they are fetched in the language in use. */
import { i18n, type Messages } from "@lingui/core";
import type { Catalogue } from "#foundation/say.ts";
import type { Language } from "#foundation/words.ts";

type Load = () => Promise<{ messages: Messages }>;
type Loads = Readonly<Partial<Record<Language, Load>>>;

const announced = new Map<string, Loads>();
const held = new Map<string, Promise<void>>();
const texts: Record<Language, Messages> = { en: {}, fr: {} };
let current: Language = "en";

/** Called by every chapter’s web code when it is loaded: the build writes the call, no file does. @public */
export function announceWords(chapter: string, loads: Loads): void {
  announced.set(chapter, loads);
  void hold(chapter, current).catch(() => undefined);
}

/** Resolves when every chapter that has arrived can speak. A failed fetch is tried again at the next call. */
export async function wordsReady(language: Language = current): Promise<void> {
  await Promise.all([...announced.keys()].map((chapter) => hold(chapter, language)));
}

/** Changes the language once all its words are here, so that no screen is half translated. */
export async function speak(language: Language): Promise<void> {
  await wordsReady(language);
  current = language;
  i18n.activate(language);
}

/** Every text of a language, for words said in another language than the page’s: a note keeps the language of its author. */
export async function wordsIn(language: Language): Promise<Catalogue> {
  await wordsReady(language);
  return texts[language] as Catalogue;
}

/** A component fetched when it is needed, together with its words. */
export const withWords = async <Module>(load: Promise<Module>): Promise<Module> => {
  const module = await load;
  await wordsReady();
  return module;
};

function hold(chapter: string, language: Language): Promise<void> {
  const key = `${chapter} ${language}`;
  const known = held.get(key);
  if (known !== undefined) return known;
  const load = announced.get(chapter)?.[language];
  const coming =
    load === undefined
      ? Promise.resolve()
      : load().then(({ messages }) => {
          texts[language] = { ...texts[language], ...messages };
          i18n.load(language, messages);
        });
  held.set(key, coming);
  coming.catch(() => held.delete(key));
  return coming;
}
