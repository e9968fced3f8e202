import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { namesAnyClient } from "#people/server/named-store.ts";
import { endFaq, keepFaq, readFaq } from "../faq.api.ts";
import { endFaqOf, faqOf, saveFaq } from "./help-store.ts";

export function faqRoutes(door: Door): void {
  serve(door, readFaq, { handle: async (tx, _, { actor }) => ok({ faq: await faqOf(tx, actor.practiceId) }) });

  serve(door, keepFaq, {
    handle: async (tx, { input }, { actor, now }) => {
      // Every family reads it: no name of any client may stand in it, on purpose or not.
      if (await namesAnyClient(tx, actor, `${input.question}\n${input.answer}`)) return refuse({ type: "names-a-client" });
      await saveFaq(tx, actor, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, endFaq, {
    handle: async (tx, { input: { faqId } }, { actor, now }) =>
      (await endFaqOf(tx, actor, faqId, now)) ? ok({ faqId }) : refuse({ type: "already-ended" }),
  });
}
