/** The parts a form for people without a sign-in is made of: question, hint, field, and what needs another look, each tied to the other for a screen reader. */
import { type Html, html } from "./html.ts";

const ALERT = html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="M12 8v4M12 16h.01"/></svg>`;

interface Common {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly trouble?: string | undefined;
}

const describedBy = ({ name, hint, trouble }: Common): Html | null => {
  const ids = [hint && `${name}-hint`, trouble && `${name}-trouble`].filter(Boolean).join(" ");
  return ids === "" ? null : html` aria-describedby="${ids}"`;
};
const hintLine = ({ name, hint }: Common) => (hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : null);
const troubleLine = ({ name, trouble }: Common) =>
  trouble ? html`<p class="trouble" id="${name}-trouble">${ALERT}<span>${trouble}</span></p>` : null;
const invalid = ({ trouble }: Common) => (trouble ? html` aria-invalid="true"` : null);

interface Line extends Common {
  readonly value: string;
  readonly type?: "text" | "tel" | "email";
  readonly inputmode?: "numeric";
  readonly autocomplete?: string;
}

/**
 * One line. No length is set on the field itself: a browser would cut what is pasted, and nobody would know.
 * Nor is completing forbidden: a browser then forgets what was typed when one goes back.
 */
export const line = (it: Line): Html => html`<div class="field">
<label for="${it.name}">${it.label}</label>${hintLine(it)}
<input id="${it.name}" name="${it.name}" type="${it.type ?? "text"}"${it.inputmode ? html` inputmode="${it.inputmode}"` : null}${it.autocomplete ? html` autocomplete="${it.autocomplete}"` : null} value="${it.value}"${describedBy(it)}${invalid(it)}>${troubleLine(it)}
</div>`;

/** Prose. The line break after the tag is the browser's own and is not part of what was typed. */
export const prose = (
  it: Common & { readonly value: string; readonly heading?: number; readonly rows?: number },
): Html => html`<div class="field">
<label for="${it.name}"${it.heading ? html` class="question"` : null}>${it.heading ? `${it.heading}. ` : null}${it.label}</label>${hintLine(it)}
<textarea id="${it.name}" name="${it.name}" rows="${it.rows ?? 4}"${describedBy(it)}${invalid(it)}>
${it.value}</textarea>${troubleLine(it)}
</div>`;

interface Choice extends Common {
  readonly kind: "radio" | "checkbox";
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  /** The number of the question, when the legend is one. */
  readonly heading?: number;
}

/** A few answers to choose from, all to be seen at once. */
export const pills = (it: Choice): Html => html`<fieldset${describedBy(it)}>
<legend${it.heading ? html` class="question"` : null}>${it.heading ? `${it.heading}. ` : null}${it.label}</legend>${hintLine(it)}
<div class="pills">${it.options.map(
  ({ value, label }, place) =>
    html`<label class="pill"><input type="${it.kind}" name="${it.name}" value="${value}"${place === 0 ? html` id="${it.name}"` : null}${it.chosen.includes(value) ? html` checked` : null}><span>${label}</span></label>`,
)}</div>${troubleLine(it)}
</fieldset>`;

/** A yes that stands alone. */
export const tick = (it: Common & { readonly value: string; readonly isTicked: boolean }): Html => html`<div class="field">
<label class="tick"><input id="${it.name}" type="checkbox" name="${it.name}" value="${it.value}"${it.isTicked ? html` checked` : null}${describedBy(it)}${invalid(it)}><span>${it.label}</span></label>${troubleLine(it)}
</div>`;
