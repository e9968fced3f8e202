/** The letters of the portal: the link somebody asked for, and the invitation. They name the practice and nobody’s child, because mail is read by many. */
import type { SayValues } from "#foundation/say.ts";
import type { Language } from "#foundation/words.ts";

type Say = (code: string, values: SayValues, language: Language) => string;

interface LetterFacts {
  readonly practiceName: string;
  readonly link: string;
}

export function portalLetter(
  kind: "link" | "invitation",
  say: Say,
  language: Language,
  { practiceName, link }: LetterFacts,
): { readonly subject: string; readonly text: string } {
  const part = (name: string) => say(`portal-letter.${kind}-${name}`, { practice: practiceName }, language);
  const greeting = say("portal-letter.greeting", {}, language);
  return { subject: part("subject"), text: `${[greeting, part("why"), link, part("how-long")].join("\n\n")}\n` };
}
