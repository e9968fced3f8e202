import { Language } from "#foundation/words.ts";

/** Each language under its own name, whatever the screen speaks. */
export const languageChoices = Language.options.map((language) => ({ value: language, label: language === "en" ? "English" : "Français" }));
