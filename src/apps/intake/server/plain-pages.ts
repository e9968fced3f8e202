/** The pages around the form: the code, why a link opens nothing, and that it has arrived. None tells who the client is. */
import { type Html, html } from "#foundation/server/html.ts";
import { line } from "#foundation/server/page-field.ts";
import { framed, LANGUAGE_NAMES, otherLanguage, type PageFiles } from "#foundation/server/page-frame.ts";
import type { Language } from "#foundation/words.ts";
import { sayIn } from "./say-in.ts";

interface Shown {
  readonly language: Language;
  readonly files: PageFiles;
}

const linkToOther = (language: Language): Html => {
  const other = otherLanguage(language);
  return html`<a class="quiet" href="?lang=${other}" lang="${other}" hreflang="${other}">${LANGUAGE_NAMES[other]}</a>`;
};

export function codePage({
  language,
  files,
  address,
  practice,
  typed,
  trouble,
}: Shown & { address: string; practice: string; typed: string; trouble: string | undefined }): Html {
  const say = sayIn(language);
  const field = {
    name: "code",
    label: say("intake.code"),
    hint: say("intake.code.hint"),
    value: typed,
    autocomplete: "one-time-code",
    trouble,
  };
  return framed({
    language,
    title: say("intake.title"),
    files,
    other: linkToOther(language),
    main: html`<div><h1>${say("intake.title")}</h1><p class="lead">${say("intake.code.lead", { practice })}</p></div>
<form method="post" action="${address}?lang=${language}">${line(field)}
<div class="end"><button class="primary" type="submit">${say("intake.code.open")}</button></div></form>`,
  });
}

/** `ask`: where a new link can be asked for. */
export function closedPage({
  language,
  files,
  why,
  ask,
}: Shown & { why: "handed-in" | "expired" | "ended" | "unknown" | "device"; ask: string | null }): Html {
  const say = sayIn(language);
  return framed({
    language,
    title: say(`intake.closed.${why}.title`),
    files,
    other: linkToOther(language),
    main: html`<div><h1>${say(`intake.closed.${why}.title`)}</h1><p class="lead">${say(`intake.closed.${why}`)}</p></div>
${ask === null ? null : html`<form method="post" action="${ask}?lang=${language}"><div class="end"><button class="primary" type="submit">${say("intake.ask")}</button></div></form>`}`,
  });
}

export function saidPage({ language, files, title, words }: Shown & { title: string; words: string }): Html {
  return framed({
    language,
    title,
    files,
    main: html`<div class="arrived" role="status"><h1>${title}</h1><p class="lead">${words}</p></div>`,
  });
}

/** The server itself could not go on. */
export function troublePage({ language, files, type }: Shown & { type: string }): Html {
  const say = sayIn(language);
  const code = ["too-large", "too-many-requests"].includes(type) ? `intake.accident.${type}` : "intake.accident";
  return framed({
    language,
    title: say("intake.accident.title"),
    files,
    main: html`<div><h1>${say("intake.accident.title")}</h1><p class="lead">${say(code)}</p></div>`,
  });
}
