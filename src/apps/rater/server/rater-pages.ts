/** The door of a nurse or a teacher who was asked once what they see: five scales and a few words, or what was seen in words. It shows nothing of the record but what to look for. */
import type { z } from "zod";
import { audit } from "#foundation/server/audit.ts";
import { transaction } from "#foundation/server/database.ts";
import { languageFor, type PageFiles } from "#foundation/server/page-frame.ts";
import type { PublicDoor } from "#foundation/server/serve-public.ts";
import { type PageAnswer, type PageAsked, servePages } from "#foundation/server/serve-pages.ts";
import { Language } from "#foundation/words.ts";
import { HelpSeen, HowOften } from "#progress/evidence.ts";
import { RATER_SCALES, RaterAnswer, saysSomething } from "#progress/rater.ts";
import { keepRaterAnswer, type OpenRater, opensWith, raterBySecret } from "#progress/server/rater-store.ts";
import { closedPage, codePage, formPage, thanksPage, troublePage } from "./rater-form.ts";

export function mountRaterForm(door: PublicDoor, { limited, files }: { readonly limited: boolean; readonly files: PageFiles }): void {
  const { db } = door.database;
  const options = {
    limited,
    trouble: (type: string, request: PageAsked["request"]) => troublePage({ language: languageFor(request, null), files, type }),
  };

  servePages(door, options, ({ get, post }) => {
    get("/seen/:secret", async (asked) => {
      const rater = await raterBySecret(db, secretOf(asked));
      if (rater?.state !== "open") return closed(asked, rater);
      // Opening a link tells nothing yet: first the code that came another way.
      return { page: rater.codeHash === null ? form(asked, rater) : code(asked, rater) };
    });

    post("/seen/:secret", (asked) =>
      transaction(db, async (tx): Promise<PageAnswer> => {
        const rater = await raterBySecret(tx, secretOf(asked), true);
        if (rater?.state !== "open") return closed(asked, rater);
        const opens = await opensWith(tx, rater, secretOf(asked), asked.sent.get("code") ?? "");
        if (opens && rater.codeHash !== null && !asked.sent.has("send")) return { page: form(asked, rater) };
        const told = RaterAnswer.safeParse(typedIn(asked.sent));
        const isSaid = opens && told.success && saysSomething(told.data);
        await audit(tx, {
          practiceId: rater.practiceId,
          accountId: null,
          signInId: null,
          action: "public.seen",
          rule: "public",
          outcome: isSaid ? "done" : "invalid-input",
          kind: "rater",
          recordId: rater.id,
          clientId: rater.clientId,
          requestId: String(asked.request.id),
        });
        if (!opens) {
          const now = await raterBySecret(tx, secretOf(asked));
          return now?.state === "open" ? { status: 403, page: code(asked, rater, true) } : closed(asked, now);
        }
        if (!told.success || !isSaid) return { status: 422, page: form(asked, rater, told.success ? "nothing" : "too-long") };
        await keepRaterAnswer(tx, rater, told.data);
        return { page: thanksPage({ language: languageOf(asked, rater), files, practice: rater.practice }) };
      }),
    );
  });

  const languageOf = (asked: PageAsked, rater: OpenRater): Language => Language.safeParse(asked.asked.get("lang")).data ?? rater.language;

  const code = (asked: PageAsked, rater: OpenRater, isWrong = false) =>
    codePage({ language: languageOf(asked, rater), files, address: `/seen/${secretOf(asked)}`, rater, isWrong });

  const form = (asked: PageAsked, rater: OpenRater, trouble?: "nothing" | "too-long") =>
    formPage({ language: languageOf(asked, rater), files, address: `/seen/${secretOf(asked)}`, rater, sent: asked.sent, trouble });

  function closed(asked: PageAsked, rater: OpenRater | undefined): PageAnswer {
    const why = rater === undefined || rater.state === "open" ? "unknown" : rater.state;
    const language = rater ? languageOf(asked, rater) : languageFor(asked.request, asked.asked.get("lang"));
    return { status: rater === undefined ? 404 : 410, page: closedPage({ language, files, why }) };
  }
}

const secretOf = ({ named }: PageAsked): string => named["secret"] ?? "";

const lineIn = (sent: URLSearchParams, name: string): string => (sent.get(name) ?? "").replaceAll("\0", "").replaceAll(/\s+/g, " ").trim();

/** Left alone = could not be seen. */
function typedIn(sent: URLSearchParams): z.input<typeof RaterAnswer> {
  const step = (scale: string) => (/^[0-4]$/.test(sent.get(scale) ?? "") ? Number(sent.get(scale)) : null);
  const [seen, own, joined, settled, enjoyed] = RATER_SCALES.map(step);
  const words = (sent.get("words") ?? "").replaceAll("\r\n", "\n").replaceAll("\0", "");
  return {
    scales: { seen: seen ?? null, own: own ?? null, joined: joined ?? null, settled: settled ?? null, enjoyed: enjoyed ?? null },
    words,
    place: lineIn(sent, "place"),
    withWords: lineIn(sent, "with"),
    help: HelpSeen.safeParse(sent.get("help")).data ?? null,
    howOften: HowOften.safeParse(sent.get("often")).data ?? null,
  };
}
