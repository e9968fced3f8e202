import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { Instant } from "#foundation/words.ts";
import { endStatusLink } from "../referral.api.ts";
import type { ReferralId } from "../referral.ts";
import look from "./ReferralScreen.module.css";

/** Whoever asked holds a link that says how it stands and nothing else. It can be ended, for a phone that was lost or an order of a court. */
export function StatusLink({ id, until }: { id: ReferralId; until: Instant }) {
  const { momentDay } = useLanguage();
  const end = useDeed(endStatusLink, { refresh: ["referral"] });
  const day = momentDay(until, "medium");
  return (
    <section className={look.link}>
      <p className="so-muted so-small">
        <Trans>Whoever asked can look how it stands until {day}, by their own link. It says no more than that.</Trans>
      </p>
      <Button variant="subtle" loading={end.sending} onClick={() => void end.send({ ids: { referralId: id }, input: {} })}>
        <Trans>End the link</Trans>
      </Button>
      {end.refusal === null ? null : <RefusalState refusal={end.refusal} />}
    </section>
  );
}
