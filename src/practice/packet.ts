/** What an audit of a certifying body asks for, put into sentences: whose credential, what counts, what proves it, what changed because of it. */
import { spokenDay } from "#foundation/spoken.ts";
import type { CalendarDay, Language } from "#foundation/words.ts";
import type { Activity } from "./activity.ts";
import type { Credential } from "./credential.ts";
import { standingOf } from "./standing.ts";

export interface PacketFacts {
  readonly language: Language;
  readonly today: CalendarDay;
  readonly owner: { readonly name: string; readonly practice: string; readonly country: string };
  readonly credential: Credential;
  readonly activities: readonly Activity[];
  readonly certificates: readonly Certificate[];
}
export interface Certificate {
  readonly activityId: string | null;
  readonly name: string;
  /** Its place in the ZIP. */
  readonly place: string;
  /** SHA-256 of its bytes. */
  readonly file: string;
}

type Say = (code: string, values?: Readonly<Record<string, string | number>>) => string;
interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface PacketContent {
  readonly language: Language;
  readonly country: string;
  readonly title: string;
  readonly author: string;
  readonly practice: string;
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  readonly parts: readonly {
    readonly heading: string;
    readonly words: readonly string[];
    readonly table: Table | null;
  }[];
  readonly footer: string;
  readonly pages: string;
}

export function composePacket(given: PacketFacts, say: Say): PacketContent {
  const { language, today, owner, credential, certificates } = given;
  const standing = standingOf(credential, given.activities, today);
  const { cycle, rule } = standing;
  const day = (one: CalendarDay) => spokenDay(one, language);
  const figure = (value: number) => value.toLocaleString(language);
  const unknown = say("packet.unknown");
  const left = new Set([...standing.outside, ...standing.ahead]);
  const counting = given.activities
    .filter(({ id, credits }) => !left.has(id) && credits.some(({ credentialId }) => credentialId === credential.id))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const lineOf = ({ credits }: Activity) => credits.find(({ credentialId }) => credentialId === credential.id);
  const nameOfCategory = (key: string | null) => rule?.categories.find((one) => one.key === key)?.name[language] ?? key ?? "–";
  const ofParts = (activity: Activity) =>
    (rule?.parts ?? [])
      .map((part) => ({ part, credits: lineOf(activity)?.towards.find((one) => one.part === part.key)?.credits ?? 0 }))
      .filter(({ credits }) => credits > 0)
      .map(({ part, credits }) => `${part.name[language]}: ${figure(credits)}`)
      .join("; ");
  const changes = counting.flatMap(({ title, changes: all }) => all.map((change) => ({ title, ...change })));
  return {
    language,
    country: owner.country,
    title: say("packet.title", { credential: credential.title }),
    author: owner.name,
    practice: owner.practice,
    facts: [
      { label: say("packet.holder"), words: owner.name },
      { label: say("packet.credential"), words: `${credential.title}, ${credential.issuer}` },
      { label: say("packet.number"), words: credential.number ?? unknown },
      {
        label: say("packet.cycle"),
        words: cycle === null ? unknown : say("packet.from-until", { from: day(cycle.fromDay), until: day(cycle.untilDay) }),
      },
      { label: say("packet.made"), words: day(today) },
    ],
    parts: [
      {
        heading: say("packet.counts"),
        words: [
          rule?.total === null || rule === null
            ? say("packet.total-unknown", { counted: standing.counted })
            : say("packet.total", { counted: standing.counted, total: rule.total }),
          ...standing.parts.map(({ name, counted, credits }) =>
            credits === null
              ? say("packet.part-unknown", { part: name[language], counted })
              : say("packet.part", { part: name[language], counted, needed: credits }),
          ),
        ],
        table: null,
      },
      {
        heading: say("packet.activities"),
        words: counting.length === 0 ? [say("packet.no-activity")] : [],
        table:
          counting.length === 0
            ? null
            : {
                caption: say("packet.activities-caption"),
                head: [say("packet.day"), say("packet.activity"), say("packet.category"), say("packet.credits")],
                rows: counting.map((activity) => [
                  day(activity.day),
                  [activity.title, activity.provider, activity.approval].filter(Boolean).join(", "),
                  [nameOfCategory(lineOf(activity)?.category ?? null), ofParts(activity)].filter(Boolean).join("; "),
                  figure(lineOf(activity)?.credits ?? 0),
                ]),
              },
      },
      {
        heading: say("packet.certificates"),
        words: [say(certificates.length === 0 ? "packet.no-certificate" : "packet.certificates-words")],
        table:
          certificates.length === 0
            ? null
            : {
                caption: say("packet.certificates-caption"),
                head: [say("packet.activity"), say("packet.file"), say("packet.checksum")],
                rows: certificates.map(({ activityId, name, place, file }) => [
                  counting.find(({ id }) => id === activityId)?.title ?? "",
                  `${place} (${name})`,
                  // In pieces, so that the line may break.
                  file.replace(/(.{16})(?=.)/g, "$1 "),
                ]),
              },
      },
      ...(changes.length === 0
        ? []
        : [
            {
              heading: say("packet.changes"),
              words: [],
              table: {
                caption: say("packet.changes-caption"),
                head: [say("packet.day"), say("packet.activity"), say("packet.change")],
                rows: changes.map(({ day: on, title, about, words }) => [
                  day(on),
                  title,
                  about === null ? words : `${about.name[language]}: ${words}`,
                ]),
              },
            },
          ]),
    ],
    footer: say("packet.footer", { name: owner.name, credential: credential.title }),
    pages: say("report.page", { page: "{page}", pages: "{pages}" }),
  };
}
