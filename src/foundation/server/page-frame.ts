/** What stands around every page for people without a sign-in: head, language, name. */
import type { FastifyRequest } from "fastify";
import { WORDMARK } from "#foundation/wordmark.ts";
import { Language } from "#foundation/words.ts";
import { type Html, html } from "./html.ts";

/** Addresses of the style sheet and of the one script, without which every page works too. */
export interface PageFiles {
  readonly style: string;
  readonly script: string;
}

export interface PageFrame {
  readonly language: Language;
  readonly title: string;
  readonly files: PageFiles;
  /** At the right of the name: the way to the other language. */
  readonly other?: Html;
  readonly skip?: Html;
  readonly main: Html;
  /** Only where something typed is kept on the phone, or no longer. */
  readonly isScripted?: boolean;
}

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", fr: "Français" };
export const otherLanguage = (language: Language): Language => (language === "en" ? "fr" : "en");

export const framed = ({ language, title, files, other, skip, main, isScripted = false }: PageFrame): Html => html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Sostenuto</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${files.style}">
${isScripted ? html`<script src="${files.script}" defer></script>` : null}
</head>
<body>
${skip}
<header class="top">${NAME}${other}</header>
<main id="main">${main}</main>
</body>
</html>`;

const NAME = html`<svg class="wordmark" role="img" aria-label="Sostenuto" viewBox="${WORDMARK.box}" height="32" width="107"><path class="letters" d="${WORDMARK.letters}"/><path class="tie" d="${WORDMARK.tie}"/></svg>`;

/** The one that was chosen, else the first of ours that the browser wishes, else the practice's own. */
export function languageFor(request: FastifyRequest, chosen: string | null, practices: Language = "en"): Language {
  const wishes = (request.headers["accept-language"] ?? "")
    .split(",")
    .map((wish) => wish.trim().split(";q="))
    .toSorted(([, a = "1"], [, b = "1"]) => Number(b) - Number(a))
    .map(([tag = ""]) => tag.slice(0, 2).toLowerCase());
  return [chosen, ...wishes].map((wish) => Language.safeParse(wish)).find((wish) => wish.success)?.data ?? practices;
}
