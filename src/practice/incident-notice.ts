/** The draft of a letter about an incident: what is known, what is not, and in brackets what a person must still write. It is a beginning, sent to nobody by the program. */
import type { z } from "zod";
import { spokenDay, spokenMoment } from "#foundation/spoken.ts";
import type { Language } from "#foundation/words.ts";
import { type Area, areaOf, type Exposure } from "./exposure.ts";
import type { Harm, IncidentKind } from "./incident.ts";

export interface NoticeFacts extends Exposure {
  readonly practice: string;
  readonly timeZone: string;
  readonly foundAt: string;
  readonly telling: {
    readonly kind: IncidentKind;
    readonly beganOn: string | null;
    readonly endedOn: string | null;
    readonly happened: string;
    readonly contained: string;
    readonly harm: z.infer<typeof Harm>;
    readonly harmReason: string;
  };
}
type Say = (code: string, values?: Readonly<Record<string, string | number>>) => string;

export function composeNotice(audience: "persons" | "authority", facts: NoticeFacts, language: Language, say: Say): string {
  const { telling } = facts;
  const part = (title: string, ...lines: readonly string[]) => [say(`notice.${title}`), ...lines].join("\n");
  const touched = facts.clients.filter(({ done }) => done > 0);
  const what = part(
    "what-happened",
    telling.happened,
    say("notice.found", { day: spokenMoment(facts.foundAt, language, facts.timeZone) }),
    whenOf(facts, language, say),
  );
  const did = part("what-we-did", telling.contained || say("notice.to-write"));
  const information = part("which-information", ...informationOf(facts, say));
  const parts =
    audience === "persons"
      ? [
          facts.practice,
          say("notice.greeting"),
          say("notice.why-we-write"),
          what,
          information,
          did,
          part("what-you-can-do", say("notice.to-write")),
          part("reach-us", say("notice.to-write-contact")),
          say("notice.complain"),
        ]
      : [
          facts.practice,
          say("notice.report"),
          part("kind", say(`incident.kind.${telling.kind}`)),
          what,
          part(
            "how-many",
            say("notice.at-least", { count: touched.length }),
            ...(facts.unknown.length === 0 ? [] : [say("notice.lists-unknown")]),
          ),
          information,
          part("harm", say(`incident.harm.${telling.harm}`), ...(telling.harmReason === "" ? [] : [telling.harmReason])),
          did,
          part("persons-told", say("notice.to-write")),
          part("reach-us", say("notice.to-write-contact")),
        ];
  return `${parts.join("\n\n")}\n`;
}

function whenOf({ telling: { beganOn, endedOn } }: NoticeFacts, language: Language, say: Say): string {
  if (beganOn === null && endedOn === null) return say("notice.when-unknown");
  const [from = "", until = ""] = [beganOn, endedOn].map((day) => (day === null ? say("notice.not-known") : spokenDay(day, language)));
  return from === until ? say("notice.when-day", { day: from }) : say("notice.when", { from, until });
}

/** What kinds of things were shown, from the deeds of the trail; what is not named there is said not to be. */
function informationOf({ clients, unknown }: Exposure, say: Say): string[] {
  const shown = clients.flatMap(({ deeds }) => deeds.filter(({ done }) => done > 0).map(({ action }) => areaOf(action)));
  const areas: Area[] = [...new Set(shown)];
  if (areas.length === 0 && unknown.length === 0) return [say("notice.nothing-found")];
  return [
    ...areas.map((area) => `– ${say(`notice.area.${area}`)}`),
    ...(unknown.length === 0 ? [] : [say("notice.lists-unknown")]),
    say("notice.keep-what-fits"),
  ];
}
