/** The form itself: six questions, one page, no script needed. Shown again it holds every word that was typed. */
import type { Issue } from "#foundation/issues.ts";
import { type Html, html } from "#foundation/server/html.ts";
import type { Language } from "#foundation/words.ts";
import type { FormField, Typed } from "#referral/referral-form.ts";
import { AskedBy, Matter, ReachBy } from "#referral/referral.ts";
import { line, pills, prose, tick } from "#foundation/server/page-field.ts";
import { framed, LANGUAGE_NAMES, otherLanguage, type PageFiles } from "#foundation/server/page-frame.ts";
import { type Say, sayIn } from "./say-in.ts";

export interface FormShown {
  readonly practice: string;
  readonly address: string;
  readonly language: Language;
  readonly files: PageFiles;
  readonly formId: string;
  /** When it was opened, signed. */
  readonly opened: string;
  /** Where the phone keeps what is typed until it has arrived. */
  readonly draft: string;
  /** Shown for the first time: what the phone kept may be brought back. */
  readonly isFresh: boolean;
  readonly typed: Typed;
  readonly issues: readonly Issue[];
  /** What is to be said about the whole form. */
  readonly notice?: string;
}

export function formPage({ practice, address, language, files, formId, opened, draft, isFresh, typed, issues, notice }: FormShown): Html {
  const say = sayIn(language);
  const trouble = (name: FormField | "matters") => issueWords(issues, name, typed, say);
  const field = (name: FormField) => ({ name, value: typed[name], trouble: trouble(name) });
  const other = otherLanguage(language);
  const opensMore = typed.askerPlace !== "" || typed.reachWhen !== "" || trouble("askerPlace") || trouble("reachWhen");
  const title = say("refer.title");
  const isAnew = issues.length > 0 || notice !== undefined;
  return framed({
    language,
    title: isAnew ? say("refer.trouble.tab", { title }) : title,
    files,
    isScripted: true,
    skip: html`<a class="skip" href="#main">${say("refer.skip")}</a>`,
    // The first button of a form is the one that Enter presses: it must send, not change the language.
    other: html`<div><button class="first" form="refer" type="submit" tabindex="-1" aria-hidden="true">${say("refer.send")}</button>
<button class="quiet" form="refer" type="submit" formnovalidate name="switch" value="${other}" lang="${other}">${LANGUAGE_NAMES[other]}</button></div>`,
    main: html`<div><h1>${title}</h1><p class="lead">${say("refer.lead", { practice })}</p></div>
${summary(issues, notice, say)}
<div id="brought" class="kept" role="status" hidden><p>${say("refer.brought")}</p></div>
<form id="refer" method="post" action="${address}" data-draft="${draft}" data-fresh="${isFresh ? "yes" : "no"}" novalidate>
<input type="hidden" name="form" value="${formId}"><input type="hidden" name="opened" value="${opened}"><input type="hidden" name="language" value="${language}">
<div class="trap" aria-hidden="true"><label for="website">${say("refer.trap")}</label><input id="website" name="website" type="text" tabindex="-1" autocomplete="off"></div>
<div class="part">${pills({ ...choices("askedBy", "asked-by", AskedBy.options, "radio", say), heading: 1, chosen: [typed.askedBy], trouble: trouble("askedBy") })}
${line({ ...field("askerName"), label: say("refer.asker-name"), hint: say("refer.asker-name.hint"), autocomplete: "name" })}</div>
<fieldset class="part"><legend class="question">2. ${say("refer.about")}</legend><div class="pair">
${line({ ...field("aboutName"), label: say("refer.about-name"), hint: say("refer.about-name.hint") })}
${line({ ...field("born"), label: say("refer.born"), hint: say("refer.born.hint"), inputmode: "numeric" })}</div></fieldset>
${prose({ ...field("reason"), heading: 3, label: say("refer.reason"), hint: say("refer.reason.hint"), rows: 5 })}
<div class="part">${prose({ ...field("hopes"), heading: 4, label: say("refer.hopes"), hint: say("refer.hopes.hint"), rows: 3 })}
${pills({ ...choices("matters", "matter", Matter.options, "checkbox", say), hint: say("refer.matters.hint"), chosen: typed.matters, trouble: trouble("matters") })}</div>
<fieldset class="part"><legend class="question">5. ${say("refer.music")}</legend><div class="two">
${line({ ...field("loves"), label: say("refer.loves"), hint: say("refer.loves.hint") })}
${line({ ...field("leaveOut"), label: say("refer.leave-out"), hint: say("refer.leave-out.hint") })}</div></fieldset>
<fieldset class="part"><legend class="question">6. ${say("refer.reach")}</legend>
${pills({ ...choices("reachBy", "reach-by", ReachBy.options, "radio", say), chosen: [typed.reachBy], trouble: trouble("reachBy") })}
<div class="two">${line({ ...field("phone"), label: say("refer.phone"), type: "tel", autocomplete: "tel" })}
${line({ ...field("email"), label: say("refer.email"), type: "email", autocomplete: "email" })}</div></fieldset>
<details class="more"${opensMore ? html` open` : null}><summary><svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14M12 5v14"/></svg>${say("refer.more")}</summary><div class="two">
${line({ ...field("askerPlace"), label: say("refer.asker-place"), hint: say("refer.asker-place.hint") })}
${line({ ...field("reachWhen"), label: say("refer.reach-when"), hint: say("refer.reach-when.hint") })}</div></details>
<p class="private"><svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="16" r="1"/><rect x="3" y="10" width="18" height="12" rx="2"/><path d="M7 10V7a5 5 0 0 1 10 0v3"/></svg><span>${say("refer.private", { practice })}</span></p>
${tick({ name: "consent", value: "yes", label: say("refer.consent"), isTicked: typed.consent === "yes", trouble: trouble("consent") })}
<div id="unsent" class="summary" role="alert" tabindex="-1" hidden><h2>${say("refer.unsent.title")}</h2><p>${say("refer.unsent")}</p></div>
<div class="end"><button class="primary" type="submit">${say("refer.send")}</button><p>${say("refer.after")}</p><p id="sending" role="status" hidden>${say("refer.sending")}</p></div>
<div id="kept" class="kept" hidden><p>${say("refer.kept")}</p><button id="forget" class="quiet" type="button">${say("refer.forget")}</button></div>
</form>`,
  });
}

const choices = (name: string, code: string, options: readonly string[], kind: "radio" | "checkbox", say: Say) => ({
  name,
  kind,
  label: say(TITLES[code] ?? `refer.${code}`),
  options: options.map((value) => ({ value, label: say(`refer.${code}.${value}`) })),
});
const TITLES: Readonly<Record<string, string>> = { matter: "refer.matters" };

/** Said first and given the focus, with a way to each answer: who cannot see the page must not search for what is wrong. */
function summary(issues: readonly Issue[], notice: string | undefined, say: Say): Html | null {
  if (issues.length === 0 && notice === undefined) return null;
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
${notice === undefined ? html`<h2>${say("refer.trouble.title", { count: issues.length })}</h2><p>${say("refer.trouble.kept")}</p>` : html`<p>${notice}</p>`}
${issues.length === 0 ? null : html`<ul>${issues.map(({ path }) => html`<li><a href="#${String(path[0])}">${say(LABELS[String(path[0])] ?? "")}</a></li>`)}</ul>`}
</div>`;
}

function issueWords(issues: readonly Issue[], name: FormField | "matters", typed: Typed, say: Say): string | undefined {
  const issue = issues.find(({ path }) => path[0] === name);
  if (issue === undefined) return undefined;
  const maximum = issue.values?.["maximum"];
  const isLong = issue.code === "too-big" && name !== "matters" && maximum !== undefined;
  if (isLong) return say("refer.too-long", { count: typed[name].trim().length, maximum });
  return say(name === "consent" ? "consent-needed" : issue.code, issue.values);
}

const LABELS: Readonly<Record<string, string>> = {
  askedBy: "refer.asked-by",
  askerName: "refer.asker-name",
  askerPlace: "refer.asker-place",
  aboutName: "refer.about-name",
  born: "refer.born",
  reason: "refer.reason",
  hopes: "refer.hopes",
  matters: "refer.matters",
  loves: "refer.loves",
  leaveOut: "refer.leave-out",
  reachBy: "refer.reach-by",
  phone: "refer.phone",
  email: "refer.email",
  reachWhen: "refer.reach-when",
  consent: "refer.consent",
};
