/** One question of the form as a browser without a script can answer it: a field, choices or a grid, and two ways to answer without words. */
import { type Html, html } from "#foundation/server/html.ts";
import { line, pills, prose } from "#foundation/server/page-field.ts";
import type { Language } from "#foundation/words.ts";
import type { Said } from "#intake/intake.ts";
import { choicesOf, isOneOf, type Question } from "#intake/question.ts";
import { type Say, sayIn } from "./say-in.ts";

export interface Asked {
  readonly question: Question;
  readonly said: Said | undefined;
  /** The answer that is shown, for the next to be based on. */
  readonly basedOn: string | null;
  /** What is asked back, in the therapist's words. */
  readonly back: string | null;
  readonly trouble?: string | undefined;
}

export const placeOf = (key: string): string => `q-${key}`;

export function questionPart(asked: Asked, language: Language): Html {
  const { question, said, basedOn, back } = asked;
  const say = sayIn(language);
  const name = question.asks[language];
  const why = question.why[language];
  return html`<div class="question-part" id="${placeOf(question.key)}" data-key="${question.key}" data-based-on="${basedOn}">
${back === null ? null : html`<p class="back"><strong>${say("intake.asks-back")}</strong> <q>${back}</q></p>`}
<input type="hidden" name="b.${question.key}" value="${basedOn}">
${fieldOf(asked, language, say)}
<fieldset class="without"><legend class="hidden">${say("intake.without-words", { question: name })}</legend>
${(["unknown", "not-said"] as const).map(
  (value) =>
    html`<label class="small-pill"><input type="checkbox" name="v.${question.key}" value="${value}"${said?.value === value ? html` checked` : null}><span>${say(`intake.${value}`)}</span></label>`,
)}</fieldset>
${why === "" ? null : html`<details class="why"><summary>${say("intake.why")}</summary><p>${why}</p></details>`}
</div>`;
}

function fieldOf({ question, said, trouble }: Asked, language: Language, say: Say): Html {
  const { key, kind } = question;
  const needed = question.required === true ? ` (${say("intake.needed")})` : "";
  const label = question.asks[language] + needed;
  const restricted = question.restricted ? say("intake.restricted") : "";
  const hint = [question.help[language], restricted].filter((text) => text !== "").join(" ");
  const value = said?.words ?? "";
  const words = { name: `a.${key}`, label, value, trouble, ...(hint === "" ? {} : { hint }) };
  if (kind === "text") return line(words);
  if (kind === "date") return line({ ...words, inputmode: "numeric" });
  if (kind === "long" || kind === "list") return prose({ ...words, rows: 3 });
  const more = prose({ name: `a.${key}`, label: say("intake.in-words"), value, rows: 1 });
  const picks = said?.picks ?? [];
  if (kind === "grid") return html`${grid(question, picks, { label, hint, trouble }, language)}${more}`;
  const options = choicesOf(question).map((choice) => ({ value: choice.value, label: choice[language] }));
  const choice = isOneOf(kind)
    ? { kind: "radio" as const, options: [...options, { value: "", label: say("intake.clear") }], chosen: picks.length > 0 ? picks : [""] }
    : { kind: "checkbox" as const, options, chosen: picks };
  return html`${pills({ name: `p.${key}`, label, ...(hint === "" ? {} : { hint }), trouble, ...choice })}${more}`;
}

/** Rows by columns; each box says its row and its column to the ear. */
function grid(
  { key, options = [], columns = [] }: Question,
  picks: readonly string[],
  { label, hint, trouble }: { readonly label: string; readonly hint: string; readonly trouble: string | undefined },
  language: Language,
): Html {
  const id = `p.${key}`;
  return html`<div class="field"><table class="grid" aria-describedby="${id}-hint"><caption>${label}</caption>
<thead><tr><td></td>${columns.map((column) => html`<th scope="col">${column[language]}</th>`)}</tr></thead>
<tbody>${options.map(
    (row) =>
      html`<tr><th scope="row">${row[language]}</th>${columns.map((column) => {
        const value = `${row.value}:${column.value}`;
        return html`<td><label><input type="checkbox" name="${id}" value="${value}"${picks.includes(value) ? html` checked` : null}><span class="hidden">${row[language]}, ${column[language]}</span></label></td>`;
      })}</tr>`,
  )}</tbody></table><p class="hint" id="${id}-hint">${hint}</p>${trouble ? html`<p class="trouble">${trouble}</p>` : null}</div>`;
}
