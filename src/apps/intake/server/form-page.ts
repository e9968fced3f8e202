/** The form itself: every part on one page, so that a lost network takes no part away. A script shows one part at a time and keeps what is typed. */
import { type Html, html } from "#foundation/server/html.ts";
import { framed, LANGUAGE_NAMES, otherLanguage, type PageFiles } from "#foundation/server/page-frame.ts";
import type { Language } from "#foundation/words.ts";
import { isSaid } from "#intake/intake.ts";
import { IntakePart } from "#intake/question.ts";
import { type Asked, placeOf, questionPart } from "./question-part.ts";
import { type Say, sayIn } from "./say-in.ts";

export interface FormShown {
  readonly address: string;
  readonly chosenName: string;
  readonly language: Language;
  readonly files: PageFiles;
  readonly asked: readonly Asked[];
  /** Not the first time round: only what was asked back is here. */
  readonly isBack: boolean;
}

export function formPage({ address, chosenName, language, files, asked, isBack }: FormShown): Html {
  const say = sayIn(language);
  const other = otherLanguage(language);
  const parts = IntakePart.options
    .map((part) => ({ part, asked: asked.filter(({ question }) => question.part === part) }))
    .filter((it) => it.asked.length > 0);
  const troubled = asked.filter(({ trouble }) => trouble !== undefined);
  const title = say("intake.title.for", { name: chosenName });
  return framed({
    language,
    title: troubled.length > 0 ? say("intake.trouble.tab", { title: say("intake.title") }) : say("intake.title"),
    files,
    isScripted: true,
    skip: html`<a class="skip" href="#main">${say("intake.skip")}</a>`,
    other: html`<div><button class="first" form="intake" type="submit" name="do" value="keep" tabindex="-1" aria-hidden="true">${say("intake.keep")}</button>
<button class="quiet" form="intake" type="submit" formnovalidate name="switch" value="${other}" lang="${other}">${LANGUAGE_NAMES[other]}</button></div>`,
    main: html`<div><h1>${title}</h1><p class="lead">${isBack ? say("intake.lead.back", { count: asked.length }) : say("intake.lead")}</p></div>
${summary(troubled, language, say)}
<nav class="far" aria-label="${say("intake.parts")}"><ol>${parts.map(
      (it) =>
        html`<li><a href="#part-${it.part}" data-to="${it.part}"><span>${say(`intake.part.${it.part}`)}</span> ${far(it.asked, say)}</a></li>`,
    )}</ol></nav>
<form id="intake" method="post" action="${address}" novalidate data-keep="${address}/keep" data-kept="${say("intake.state.kept")}" data-sending="${say("intake.state.sending")}" data-here="${say("intake.state.here")}" data-closed="${say("intake.state.closed")}" data-met="${say("intake.state.met")}">
${parts.map(
  ({ part, asked: here }, place) => html`<section class="form-part" id="part-${part}" data-part="${part}" aria-labelledby="title-${part}">
<h2 id="title-${part}" tabindex="-1">${say(`intake.part.${part}`)}</h2>
${here.map((it) => questionPart(it, language))}
${place === parts.length - 1 ? null : html`<a class="onward" href="#part-${parts[place + 1]?.part}">${say("intake.next")}: ${say(`intake.part.${parts[place + 1]?.part}`)}</a>`}
</section>`,
)}
<div class="end"><button class="quiet" type="submit" name="do" value="keep">${say("intake.keep")}</button>
<button class="primary" type="submit" name="do" value="hand-in">${say("intake.hand-in")}</button><p>${say("intake.hand-in.after")}</p><p>${say("intake.private")}</p></div>
<output class="kept" id="kept" form="intake"></output>
</form>`,
  });
}

function far(asked: readonly Asked[], say: Say): Html {
  const values = { answered: asked.filter(({ said }) => said !== undefined && isSaid(said)).length, asked: asked.length };
  return html`<span class="count"><span class="hidden">${say("intake.far.said", values)}</span><span aria-hidden="true"><b>${values.answered}</b>/${values.asked}</span></span>`;
}

/** Said first and given the focus, with a way to each answer. */
function summary(troubled: readonly Asked[], language: Language, say: Say): Html | null {
  if (troubled.length === 0) return null;
  return html`<div class="summary" role="alert" tabindex="-1" autofocus><h2>${say("intake.trouble.title", { count: troubled.length })}</h2><p>${say("intake.trouble.kept")}</p>
<ul>${troubled.map(({ question }) => html`<li><a href="#${placeOf(question.key)}">${question.asks[language]}</a></li>`)}</ul></div>`;
}
