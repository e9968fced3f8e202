/** The pages themselves: the form, thanks, and why a link opens nothing. None tells more of the client than the first letter of a name. */
import { type Html, html } from "#foundation/server/html.ts";
import { line, pills, prose } from "#foundation/server/page-field.ts";
import { framed, LANGUAGE_NAMES, otherLanguage, type PageFiles } from "#foundation/server/page-frame.ts";
import type { Language } from "#foundation/words.ts";
import { HelpSeen, HowOften } from "#progress/evidence.ts";
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
  const { askedBy, practice, initial, lookFor, form } = rater;
  const title = say(form === "scales" ? "seen.title" : "seen.told.title");
  return framed({
    language,
    title,
    files,
    other: linkToOther(language),
    main: html`<div><h1>${title}</h1><p class="lead">${say(form === "scales" ? "seen.lead" : "seen.told.lead", { askedBy, practice, initial })}</p></div>
<p class="look-for"><span>${say("seen.look-for")}</span> <q>${lookFor}</q></p>
${trouble === undefined ? null : html`<div class="summary" role="alert" tabindex="-1" autofocus><p>${say(form === "observation" && trouble === "nothing" ? "seen.trouble.no-words" : `seen.trouble.${trouble}`)}</p></div>`}
<form method="post" action="${address}?lang=${language}">
${rater.form === "scales" ? scaleFields(sent, language) : observationFields(sent, language)}
<div class="end"><button class="primary" type="submit">${say("seen.send")}</button><p>${say("seen.after")}</p></div></form>`,
  });
}

const scaleFields = (sent: URLSearchParams, language: Language): Html => {
  const say = sayIn(language);
  const words = { name: "words", label: say("seen.words"), hint: say("seen.words.hint"), value: sent.get("words") ?? "", rows: 3 };
  return html`${RATER_SCALES.map((scale) => scaleField(scale, sent.get(scale), language))}
${prose(words)}`;
};

/** What was seen, and as far as one knows where, with whom, with how much help and how often. Nothing but the words has to be filled in. */
function observationFields(sent: URLSearchParams, language: Language): Html {
  const say = sayIn(language);
  const typed = (name: string) => sent.get(name) ?? "";
  const few = (name: "help" | "often", values: readonly string[]) =>
    pills({
      kind: "radio",
      name,
      label: say(`seen.told.${name}`),
      options: [...values, ""].map((value) => ({ value, label: say(`seen.told.${name}.${value || "unknown"}`) })),
      chosen: sent.has(name) ? [typed(name)] : [],
    });
  return html`<input type="hidden" name="code" value="${typed("code")}"><input type="hidden" name="send" value="1">
${prose({ name: "words", label: say("seen.told.words"), hint: say("seen.words.hint"), value: typed("words"), rows: 4 })}
${line({ name: "place", label: say("seen.told.place"), value: typed("place") })}
${line({ name: "with", label: say("seen.told.with"), hint: say("seen.told.with.hint"), value: typed("with") })}
${few("help", HelpSeen.options)}
${few("often", HowOften.options)}`;
}

/** The link alone tells nobody anything: the code comes by another way. */
export function codePage({
  language,
  files,
  address,
  rater: { askedBy, practice },
  isWrong,
}: Shown & { address: string; rater: OpenRater; isWrong: boolean }): Html {
  const say = sayIn(language);
  const code = {
    name: "code",
    label: say("seen.code"),
    hint: say("seen.code.hint"),
    value: "",
    inputmode: "numeric",
    trouble: isWrong ? say("seen.code.wrong") : undefined,
  } as const;
  return framed({
    language,
    title: say("seen.code.title"),
    files,
    other: linkToOther(language),
    main: html`<div><h1>${say("seen.code.title")}</h1><p class="lead">${say("seen.code.lead", { askedBy, practice })}</p></div>
<form method="post" action="${address}?lang=${language}">${line(code)}
<div class="end"><button class="primary" type="submit">${say("seen.code.go-on")}</button></div></form>`,
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
