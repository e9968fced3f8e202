/** The page of an export that a person reads: no script, no picture, nothing fetched; it opens from a disk in twenty years. */
import { Html, html } from "#foundation/server/html.ts";
import { spokenDay, spokenMoment } from "#foundation/spoken.ts";
import { questionnaireOf } from "#intake/questionnaire.ts";
import { NEVER_IN_IT, type RecordManifest } from "../record-format.ts";
import type { RowsOfRecord } from "./record-rows.ts";

interface Facts {
  readonly manifest: RecordManifest;
  readonly timeZone: string;
  readonly client: { readonly name: string; readonly pronouns: string | null };
  /** By id: the family and the staff. */
  readonly names: ReadonlyMap<string, string>;
  readonly rows: RowsOfRecord;
  readonly say: (code: string, values?: Readonly<Record<string, string | number>>) => string;
}

export function recordPage({ manifest, timeZone, client, names, rows, say }: Facts): string {
  const { language } = manifest;
  const day = (value: string | null) => (value === null ? "" : spokenDay(value, language));
  const moment = (value: string) => spokenMoment(value, language, timeZone);
  const period = (one: { readonly from_day: string; readonly until_day: string | null }) =>
    one.until_day === null ? say("export.since", { day: day(one.from_day) }) : `${day(one.from_day)} – ${day(one.until_day)}`;
  const named = (id: string) => names.get(id) ?? id;
  const section = (code: string, parts: readonly Html[]) =>
    parts.length === 0 ? null : html`<section><h2>${say(code)}</h2>${parts}</section>`;
  const line = (head: string, words: string, foot = "") =>
    html`<div class="line"><h3>${head}</h3><p>${words}</p>${foot === "" ? null : html`<p class="foot">${foot}</p>`}</div>`;

  const [self] = rows.client;
  const ended = new Map(rows.consentEnds.map((end) => [end.consent_id, end.day]));
  const questions = questionnaireOf([]).known;
  const body = [
    section("export.part.who", [
      ...(self?.born_on ? [line(say("export.born"), day(self.born_on))] : []),
      ...(self && self.home_languages.length > 0 ? [line(say("export.languages"), self.home_languages.join(", "))] : []),
      ...(self?.communication_words ? [line(say("export.communication"), self.communication_words)] : []),
      ...rows.team.map((one) => line(say(`part.${one.part}`), named(one.person_id), period(one))),
      ...rows.guardians.map((one) => line(say(`kin.${one.relationship}`), named(one.person_id), period(one))),
    ]),
    section("export.part.story", [
      ...newest(
        rows.tellings,
        ({ voice }) => voice,
        ({ recorded_at }) => recorded_at,
      ).map((one) => line(say(`export.voice.${one.voice}`), one.words, [one.told_by, day(one.told_on)].filter(Boolean).join(", "))),
      ...rows.safety.filter((one) => one.withdrawn_at === null).map((one) => line(say(`export.safety.${one.kind}`), one.words)),
    ]),
    section(
      "export.part.referral",
      rows.referrals.map((one) => line(one.asker_name, one.reason, moment(one.received_at))),
    ),
    section(
      "export.part.intake",
      newest(
        rows.intake,
        ({ field }) => field,
        ({ recorded_at }) => recorded_at,
      )
        .filter(({ words }) => words !== "")
        .map((one) => line(one.asked || (questions.get(one.field)?.asks[language] ?? one.field), one.words)),
    ),
    section(
      "export.part.consents",
      rows.consents.map((one) => {
        const over = ended.get(one.id);
        const head = say(`export.answer.${one.answer}`, { kind: say(`export.consent.${one.kind}`) });
        return line(head, one.words, over === undefined ? period(one) : say("export.ended", { day: day(over) }));
      }),
    ),
    section("export.part.plan", goalsOf(rows)),
    section("export.part.sessions", sessionsOf(rows)),
    section("export.part.family", [
      ...rows.celebrations.map((one) => line(say("export.celebrated"), one.words, day(one.day))),
      ...rows.observations.map((one) => line(say("export.seen-at-home"), one.words, [one.place, day(one.day)].filter(Boolean).join(", "))),
      ...rows.messages.map((one) => line(say(one.from_family ? "export.asked" : "export.answered"), one.words, moment(one.written_at))),
    ]),
    section(
      "export.part.reports",
      rows.reports.map((one) =>
        line(
          `${day(one.from_day)} – ${day(one.until_day)}`,
          one.signed_name ?? say("export.draft"),
          one.file === null ? "" : `attachments/${one.file}.pdf`,
        ),
      ),
    ),
    section("export.whole", [
      html`<p>${say("export.whole-words")}</p>
        <table><thead><tr><th>${say("export.table")}</th><th>${say("export.rows")}</th></tr></thead>
        <tbody>${manifest.tables.filter(({ rows: count }) => count > 0).map(({ name, rows: count }) => html`<tr><th>${name}</th><td>${count}</td></tr>`)}</tbody></table>`,
      html`<h3>${say("export.never")}</h3><ul>${NEVER_IN_IT.map((one) => html`<li>${say(`export.never.${one}`)}</li>`)}</ul>`,
    ]),
  ];
  const made = say("export.made", { by: manifest.madeBy, practice: manifest.practice, when: moment(manifest.madeAt) });
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${say("export.title", { name: client.name })}</title><style>${new Html(STYLE)}</style></head>
<body><header><h1>${say("export.title", { name: client.name })}</h1><p>${client.pronouns}</p><p class="foot">${made}</p></header><main>${body}</main></body></html>`
    .text;

  function goalsOf({ goals, objectives, objectiveVersions }: RowsOfRecord): Html[] {
    const steps = newest(
      objectiveVersions,
      ({ objective_id }) => objective_id,
      ({ version }) => version,
    );
    return newest(
      goals,
      ({ goal_id }) => goal_id,
      ({ version }) => version,
    ).map((goal) => {
      const own = new Set(objectives.filter(({ goal_id }) => goal_id === goal.goal_id).map(({ id }) => id));
      return html`<div class="line"><h3>${goal.clinical_wording}</h3><ul>${steps
        .filter(({ objective_id }) => own.has(objective_id))
        .map((step) => html`<li>${step.title}: ${step.condition}, ${step.behaviour}</li>`)}</ul></div>`;
    });
  }

  function sessionsOf({ sessions, attendance, withdrawn, scores, notes, addenda, objectiveVersions }: RowsOfRecord): Html[] {
    const gone = new Set(withdrawn.map(({ entry_id }) => entry_id));
    const standing = new Map(attendance.filter(({ id }) => !gone.has(id)).map((entry) => [entry.session_id, entry]));
    const titles = new Map(objectiveVersions.map((one) => [one.objective_id, one.title]));
    const [scoresBy, notesBy, addendaBy] = [by(scores, "session_id"), by(notes, "session_id"), by(addenda, "note_id")];
    return sessions
      .toSorted((one, other) => (one.day < other.day ? 1 : -1))
      .map((session) => {
        const entry = standing.get(session.id);
        const came =
          entry === undefined
            ? say(session.day > manifest.madeAt.slice(0, 10) ? "export.planned" : "export.not-recorded")
            : say(`attendance.${entry.outcome}`);
        const why = entry?.category ? say(`absence.${entry.category}`) : "";
        return html`<div class="line"><h3>${day(session.day)}, ${session.at_time.slice(0, 5)}</h3>
        <p>${[came, why, entry?.reason].filter(Boolean).join(". ")}</p>
        <ul>${(scoresBy.get(session.id) ?? []).map(
          (score) =>
            html`<li>${titles.get(score.objective_id)}: ${score.value ?? "–"}${score.out_of === null ? null : ` / ${score.out_of}`}</li>`,
        )}</ul>
        ${(notesBy.get(session.id) ?? []).map(
          (
            note,
          ) => html`<p lang="${note.language}" class="note">${note.words}</p><p class="foot">${note.signed_name ?? say("export.draft")}</p>
          ${(addendaBy.get(note.id) ?? []).map((more) => html`<p class="note">${more.words}</p><p class="foot">${more.signed_name}, ${moment(more.signed_at)}</p>`)}`,
        )}</div>`;
      });
  }
}

/** Of each kind the newest, in the order in which the kinds first came. */
function newest<Row>(rows: readonly Row[], kind: (row: Row) => string, age: (row: Row) => string | number): Row[] {
  const last = new Map<string, Row>();
  for (const row of rows) {
    const known = last.get(kind(row));
    if (known === undefined || age(known) <= age(row)) last.set(kind(row), row);
  }
  return [...last.values()];
}

function by<Key extends string, Row extends Readonly<Record<Key, string>>>(
  rows: readonly Row[],
  key: Key,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row[key], [...(groups.get(row[key]) ?? []), row]);
  return groups;
}

const STYLE = `:root{color-scheme:light dark}body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}
h1{font-size:1.7rem;margin:0}h2{margin:2.5rem 0 .5rem;font-size:1.25rem;border-bottom:1px solid;padding-bottom:.25rem}h3{margin:0;font-size:1rem}
p{margin:.2rem 0;overflow-wrap:anywhere}.line{padding:.7rem 0;break-inside:avoid}.foot{opacity:.75;font-size:.875rem}.note{white-space:pre-line}
table{border-collapse:collapse;margin:1rem 0}th,td{text-align:left;padding:.2rem 1.5rem .2rem 0;font-weight:normal}ul{margin:.3rem 0;padding-left:1.2rem}`;
