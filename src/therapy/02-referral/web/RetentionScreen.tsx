import { Trans, useLingui } from "@lingui/react/macro";
import { Go } from "#foundation/web/Go.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { type ClosedReferral, readRetention } from "../retention.api.ts";
// Brings the sentences of what may be refused here: they are said by code.
import "../words/sentences.ts";
import { ClosedReferrals } from "./ClosedReferrals.tsx";
import { DeletePast } from "./DeletePast.tsx";
import { Deleted } from "./Deleted.tsx";
import { RetentionRule } from "./RetentionRule.tsx";

/** How long closed referrals stay, and the one place where those past their time are deleted: seen, looked at a second time, pressed. */
export function RetentionScreen() {
  const { t } = useLingui();
  const read = useRead(readRetention, { chapter: "referral-retention", input: {} });
  return (
    <Page
      title={t`How long closed referrals are kept`}
      subtitle={t`Those from which nobody was taken on. Nothing is deleted by itself: a person looks, and presses.`}
      trail={
        <Go to="/practice">
          <Trans>Practice</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>
        {({ referrals, counts, deleted, isAlone, ...rule }) => {
          const those = (standing: ClosedReferral["standing"]) => referrals.filter((one) => one.standing === standing);
          const due = those("due");
          return (
            <>
              <Section title={<Trans>The time they are kept</Trans>}>
                <RetentionRule {...rule} />
              </Section>
              <Section
                title={<Trans>Past their time</Trans>}
                hint={
                  <Trans>
                    With its letters, its wishes and its status link a deleted referral is gone for good; a certificate without a name
                    stays.
                  </Trans>
                }
              >
                <ClosedReferrals of={due} count={counts.due} none={<Trans>None is past its time.</Trans>} />
                <DeletePast due={due} isAlone={isAlone} />
              </Section>
              <Section
                title={<Trans>On hold</Trans>}
                hint={<Trans>While a complaint, a claim or an inquiry may need it, a referral stays, however long that takes.</Trans>}
              >
                <ClosedReferrals of={those("held")} count={counts.held} none={<Trans>None is on hold.</Trans>} />
              </Section>
              <Section title={<Trans>Their time is still to come</Trans>}>
                <ClosedReferrals of={those("later")} count={counts.later} none={<Trans>None waits for its time.</Trans>} />
              </Section>
              <Section
                title={<Trans>What was deleted</Trans>}
                hint={<Trans>Kept for good: that a referral was here and left by the rule. Who it was about is nowhere any more.</Trans>}
              >
                <Deleted certificates={deleted} />
              </Section>
            </>
          );
        }}
      </WhenRead>
    </Page>
  );
}
