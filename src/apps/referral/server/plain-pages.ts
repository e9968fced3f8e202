/** The pages around the form: it has arrived, there is none here, this did not work. */
import { type Html, html } from "#foundation/server/html.ts";
import type { Language } from "#foundation/words.ts";
import { framed, LANGUAGE_NAMES, otherLanguage, type PageFiles } from "#foundation/server/page-frame.ts";
import type { StatusToldOutside } from "#referral/status-told.ts";
import { type Say, sayIn } from "./say-in.ts";

interface Shown {
  readonly language: Language;
  readonly files: PageFiles;
}

const linkToOther = (language: Language): Html => {
  const other = otherLanguage(language);
  return html`<a class="quiet" href="?lang=${other}" lang="${other}" hreflang="${other}">${LANGUAGE_NAMES[other]}</a>`;
};

interface Sent extends Shown {
  readonly practice: string;
  readonly number: string;
  readonly again: string;
  readonly formId: string;
  readonly draft: string;
  /** Where they can look how it stands; null when the link was ended. */
  readonly statusLink: string | null;
}

/** What to keep, and what happens next. Nothing of what was told stands here: the page may stay open on a shared phone. */
export function sentPage({ language, files, practice, number, again, formId, draft, statusLink }: Sent): Html {
  const say = sayIn(language);
  return framed({
    language,
    title: say("refer.sent.title"),
    files,
    isScripted: true,
    other: linkToOther(language),
    main: html`<div id="arrived" class="arrived" role="status" data-form="${formId}" data-draft="${draft}"><h1>${say("refer.sent.title")}</h1>
<p class="number"><span>${say("refer.sent.number")}</span><strong>${number}</strong></p>
<p class="lead">${say("refer.sent.keep")}</p></div>
<section><h2>${say("refer.sent.next")}</h2><ol class="steps">
<li>${say("refer.sent.step1", { practice })}</li><li>${say("refer.sent.step2")}</li><li>${say("refer.sent.step3")}</li></ol></section>
${statusLink === null ? null : statusPart(statusLink, say)}
<p class="private"><span>${say("refer.sent.urgent")}</span></p>
<p><a href="${again}?lang=${language}">${say("refer.sent.again")}</a></p>`,
  });
}

/** Their own mail program writes the letter: this server writes to nobody whose address a stranger typed. */
const statusPart = (link: string, say: Say): Html => {
  const subject = encodeURIComponent(say("refer.status.title"));
  return html`<section><h2>${say("refer.status.title")}</h2><p>${say("refer.status.offer")}</p>
<p class="wide-link"><a href="${link}">${link}</a></p>
<p><a href="mailto:?subject=${subject}&amp;body=${encodeURIComponent(link)}">${say("refer.status.mail")}</a></p></section>`;
};

/** How a request stands, by its link: the number, initials at most, and one of four words. */
export function statusPage({
  language,
  files,
  practice,
  told,
  day,
  other,
}: Shown & { practice: string; told: StatusToldOutside; day: string; other: string }): Html {
  const say = sayIn(language);
  const second = otherLanguage(language);
  return framed({
    language,
    title: say("refer.status.title"),
    files,
    other: html`<a class="quiet" href="${other}&amp;lang=${second}" lang="${second}" hreflang="${second}">${LANGUAGE_NAMES[second]}</a>`,
    main: html`<div class="arrived"><h1>${say("refer.status.title")}</h1>
<p class="number"><span>${say("refer.sent.number")}</span><strong>${told.number}</strong></p>
<p class="lead">${told.initials === "" ? null : `${told.initials} · `}${say("refer.status.since", { day })}</p></div>
<section><h2>${say(`refer.status.${told.status}`)}</h2><p>${say(`refer.status.${told.status}.more`, { practice })}</p></section>
<p class="private"><span>${say("refer.status.private")}</span></p>`,
  });
}

/** No such form: nothing is said of which practices there are. */
export function absentPage({ language, files, what, begin }: Shown & { what: "which" | "sent" | "status"; begin?: string }): Html {
  const say = sayIn(language);
  return framed({
    language,
    title: say("refer.absent.title"),
    files,
    other: linkToOther(language),
    main: html`<div><h1>${say("refer.absent.title")}</h1><p class="lead">${say(`refer.absent.${what}`)}</p></div>
${begin === undefined ? null : html`<p><a class="primary" href="${begin}">${say("refer.absent.begin")}</a></p>`}`,
  });
}

/** The server itself could not go on. */
export function troublePage({ language, files, type }: Shown & { type: string }): Html {
  const say = sayIn(language);
  const code = ["too-large", "too-many-requests"].includes(type) ? `refer.accident.${type}` : "refer.accident";
  return framed({
    language,
    title: say("refer.accident.title"),
    files,
    main: html`<div><h1>${say("refer.accident.title")}</h1><p class="lead">${say(code)}</p></div>`,
  });
}
