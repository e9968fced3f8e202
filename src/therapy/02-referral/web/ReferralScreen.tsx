import { Trans, useLingui } from "@lingui/react/macro";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { Chip } from "#foundation/web/Chip.tsx";
import { Face } from "#foundation/web/Face.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readReferral } from "../referral.api.ts";
import { ReferralId } from "../referral.ts";
import { AlikePersons } from "./AlikePersons.tsx";
import { Letters } from "./Letters.tsx";
import { ReferralDecision } from "./ReferralDecision.tsx";
import { ReferralContactCard } from "./ReferralContactCard.tsx";
import { ReferralSteps } from "./ReferralSteps.tsx";
import { StatusLink } from "./StatusLink.tsx";
import { ReferralWordsCard } from "./ReferralWordsCard.tsx";
import { WishesCard } from "./WishesCard.tsx";
import { ASKED_BY_WORDS, STATE_WORDS } from "./referral-words.ts";
import look from "./ReferralScreen.module.css";

type Opened = OutputOf<typeof readReferral>;

/** One referral: what they wrote, how to reach them, and what becomes of it. */
export function ReferralScreen() {
  const { t } = useLingui();
  const { referralId } = useIds(z.object({ referralId: ReferralId }));
  const read = useRead(readReferral, { ids: { referralId }, chapter: "referral" });
  const opened = read.state === "ready" ? read.value : null;
  const about = opened === null ? null : contactOf(opened);
  return (
    <Page
      title={about?.aboutName ?? t`Referral`}
      tabTitle={t`Referral`}
      subtitle={opened === null ? "\u00a0" : <Standing of={opened} />}
      sign={<Face name={about?.aboutName ?? ""} size={76} />}
      trail={
        <Go to="/clients/referrals">
          <Trans>All referrals</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>
        {(it) => (
          <>
            <ReferralDecision key={`${it.id} ${it.position}`} of={it} aboutName={contactOf(it).aboutName} />
            {it.alike.length === 0 ? null : <AlikePersons of={it} />}
            <div className={look.columns}>
              {it.fields === "whole" ? (
                <ReferralWordsCard words={it.words} />
              ) : (
                <p className="so-muted">
                  <Trans>Why they ask is read by the music therapists.</Trans>
                </p>
              )}
              <div className={look.side}>
                <ReferralContactCard contact={contactOf(it)} language={it.fields === "whole" ? it.language : it.contact.language} />
                <Letters id={it.id} isWhole={it.fields === "whole"} />
                {it.state === "accepted" || it.state === "closed" ? null : <WishesCard id={it.id} wishes={it.wishes} />}
                {it.statusUntil === null ? null : <StatusLink id={it.id} until={it.statusUntil} />}
                {it.fields === "whole" && it.steps.length > 0 ? <ReferralSteps steps={it.steps} /> : null}
              </div>
            </div>
          </>
        )}
      </WhenRead>
    </Page>
  );
}

function Standing({ of: it }: { of: Opened }) {
  const { t } = useLingui();
  const { momentDay } = useLanguage();
  const { askedBy, askerName } = contactOf(it);
  const who = t(ASKED_BY_WORDS[askedBy]);
  const { word, tone } = STATE_WORDS[it.state];
  return (
    <span className={look.standing}>
      <Chip tone={tone}>{t(word)}</Chip>
      <span>
        {askedBy === "self" ? who : `${askerName}, ${who}`} · {momentDay(it.receivedAt, "medium")} · {it.number}
      </span>
    </span>
  );
}

const contactOf = (it: Opened) => (it.fields === "whole" ? it.words : it.contact);
