/** The letters to a colleague: the first invitation, and the link to begin anew. They name the practice and say nothing else. */
import type { SayValues } from "#foundation/say.ts";
import type { Language } from "#foundation/words.ts";

type Say = (code: string, values: SayValues, language: Language) => string;

export function colleagueLetter(
  kind: "invitation" | "anew",
  say: Say,
  language: Language,
  { practiceName, link }: { readonly practiceName: string; readonly link: string },
): { readonly subject: string; readonly text: string } {
  const part = (name: string) => say(`colleague-letter.${kind}-${name}`, { practice: practiceName }, language);
  return {
    subject: part("subject"),
    text: `${[say("colleague-letter.greeting", {}, language), part("why"), link, part("how-long")].join("\n\n")}\n`,
  };
}
