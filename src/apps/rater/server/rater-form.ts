/** The pages themselves: the form, thanks, and why a link opens nothing. None tells more of the client than the first letter of a name. */
import { type Html, html } from "#foundation/server/html.ts";
import { prose } from "#foundation/server/page-field.ts";
import { framed, LANGUAGE_NAMES, otherLanguage, type PageFiles } from "#foundation/server/page-frame.ts";
import type { Language } from "#foundation/words.ts";
import { RATER_SCALES, RATER_STEPS, type RaterScale } from "#progress/rater.ts";
import type { OpenRater } from "#progress/server/rater-store.ts";
import { sayIn } from "./say-in.ts";

interface Shown {
  readonly language: Language;
  readonly files: PageFiles;
}

const linkToOther = (language: Language): Html => {
  const other = otherLanguage(language);
  return html`<a class="quiet" href="?lang=${other}" lang="${other}" hreflang="${other}">${LANGUAGE_NAMES[other]}</a>`;
};

export function formPage({
  language,
  files,
  address,
  rater,
  sent,
  trouble,
}: Shown & { address: string; rater: OpenRater; sent: URLSearchParams; trouble: "nothing" | "too-long" | undefined }): Html {
  const say = sayIn(language);
  const { askedBy, practice, initial, lookFor } = rater;
  const words = { name: "words", label: say("seen.words"), hint: say("seen.words.hint"), value: sent.get("words") ?? "", rows: 3 };
  return framed({
    language,
    title: say("seen.title"),
    files,
    other: linkToOther(language),
    main: html`<div><h1>${say("seen.title")}</h1><p class="lead">${say("seen.lead", { askedBy, practice, initial })}</p></div>
<p class="look-for"><span>${say("seen.look-for")}</span> <q>${lookFor}</q></p>
${trouble === undefined ? null : html`<div class="summary" role="alert" tabindex="-1" autofocus><p>${say(`seen.trouble.${trouble}`)}</p></div>`}
<form method="post" action="${address}?lang=${language}">
${RATER_SCALES.map((scale) => scaleField(scale, sent.get(scale), language))}
${prose(words)}
<div class="end"><button class="primary" type="submit">${say("seen.send")}</button><p>${say("seen.after")}</p></div></form>`,
  });
}

/** A track with five stops. It needs no script, and nothing is chosen until somebody chooses. */
function scaleField(scale: RaterScale, chosen: string | null, language: Language): Html {
  const say = sayIn(language);
  return html`<fieldset class="scale"><legend>${say(`seen.scale.${scale}`)}</legend>
<div class="track">${RATER_STEPS.map(
    (step) =>
      html`<label><input type="radio" name="${scale}" value="${step}"${chosen === String(step) ? html` checked` : null}><span>${say(`seen.step.${step}`)}</span></label>`,
  )}</div>
<label class="not-seen"><input type="radio" name="${scale}" value=""${chosen === "" ? html` checked` : null}><span>${say("seen.could-not")}</span></label></fieldset>`;
}

const saidPage = ({ language, files, title, words }: Shown & { title: string; words: string }): Html =>
  framed({
    language,
    title,
    files,
    main: html`<div class="arrived" role="status"><h1>${title}</h1><p class="lead">${words}</p></div>`,
  });

export function thanksPage({ language, files, practice }: Shown & { practice: string }): Html {
  const say = sayIn(language);
  return saidPage({ language, files, title: say("seen.thanks.title"), words: say("seen.thanks", { practice }) });
}

export function closedPage({ language, files, why }: Shown & { why: "answered" | "ended" | "expired" | "unknown" }): Html {
  const say = sayIn(language);
  return saidPage({ language, files, title: say(`seen.closed.${why}.title`), words: say(`seen.closed.${why}`) });
}

/** The server itself could not go on. */
export function troublePage({ language, files, type }: Shown & { type: string }): Html {
  const say = sayIn(language);
  const code = type === "too-many-requests" ? "seen.accident.too-many-requests" : "seen.accident";
  return saidPage({ language, files, title: say("seen.accident.title"), words: say(code) });
}
