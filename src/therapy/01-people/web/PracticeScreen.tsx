import { Trans, useLingui } from "@lingui/react/macro";
import { Go } from "#foundation/web/Go.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readMe } from "../me.api.ts";
import { readPractice } from "../people.api.ts";
import { AboutInstallation } from "./AboutInstallation.tsx";
import { Passkeys } from "./Passkeys.tsx";
import { PracticeFacts } from "./PracticeFacts.tsx";
import { SignInLimits } from "./SignInLimits.tsx";
import { SignIns } from "./SignIns.tsx";
import { Staff } from "./Staff.tsx";
import { Trail } from "./Trail.tsx";

/** The practice itself: its name, who works there, who looked at what; and at the side what is one’s own. */
export function PracticeScreen() {
  const { t } = useLingui();
  const me = useRead(readMe, { chapter: "me" });
  const practice = useRead(readPractice, { chapter: "people", input: {} });
  const duties = me.state === "ready" ? me.value.duties : [];
  const runsIt = duties.includes("owner");
  const side = (
    <>
      <Section title={<Trans>Where you are signed in</Trans>}>
        <SignIns />
      </Section>
      <Section title={<Trans>Passkeys</Trans>}>
        <Passkeys />
      </Section>
      {runsIt ? (
        <Section title={<Trans>This installation</Trans>}>
          <AboutInstallation />
        </Section>
      ) : null}
    </>
  );
  return (
    <Page title={t`Practice`} subtitle={practice.state === "ready" ? practice.value.name : "\u00a0"} side={side}>
      <WhenRead read={practice}>
        {(known) => (
          <>
            <Section title={<Trans>The practice</Trans>}>
              <PracticeFacts practice={known} mayChange={runsIt} />
            </Section>
            <Section title={<Trans>Who works here</Trans>}>
              <Staff staff={known.staff} />
              {runsIt ? (
                <p>
                  <Go to="/practice/colleagues">
                    <Trans>Invite a colleague, change what somebody does, or let somebody go</Trans>
                  </Go>
                </p>
              ) : null}
            </Section>
          </>
        )}
      </WhenRead>
      {["owner", "therapist", "intern"].some((duty) => duties.includes(duty)) ? (
        <Section title={<Trans>Learning and credentials</Trans>}>
          <p>
            <Go to="/practice/credentials">
              {runsIt ? (
                <Trans>Which credentials hold, and what you learn for yours</Trans>
              ) : (
                <Trans>What you learn, for which credential, and until when</Trans>
              )}
            </Go>
          </p>
        </Section>
      ) : null}
      {runsIt || duties.includes("therapist") ? (
        <Section title={<Trans>Outcomes</Trans>}>
          <p>
            <Go to="/practice/outcomes">
              <Trans>How the objectives of the practice stand, without names</Trans>
            </Go>
          </p>
        </Section>
      ) : null}
      {runsIt || duties.includes("therapist") ? (
        <Section title={<Trans>What is asked before the first session</Trans>}>
          <p>
            <Go to="/practice/intake">
              <Trans>Ask one question more, or one less</Trans>
            </Go>
          </p>
          <p>
            <Go to="/practice/assessment">
              <Trans>What is looked for in an assessment</Trans>
            </Go>
          </p>
          <p>
            <Go to="/practice/domains">
              <Trans>The domains of assessments and goals</Trans>
            </Go>
          </p>
          <p>
            <Go to="/practice/places">
              <Trans>With whom and where we work</Trans>
            </Go>
          </p>
        </Section>
      ) : null}
      {runsIt ? (
        <Section title={<Trans>When absences are noticed</Trans>}>
          <p>
            <Go to="/practice/absence">
              <Trans>How soon a therapist is told of an unusual stretch</Trans>
            </Go>
          </p>
          <p>
            <Go to="/practice/attendance">
              <Trans>What families are asked when they cannot come</Trans>
            </Go>
          </p>
          <p>
            <Go to="/practice/families">
              <Trans>How we answer families</Trans>
            </Go>
          </p>
        </Section>
      ) : null}
      {runsIt ? (
        <Section title={<Trans>What leaves the practice on paper</Trans>}>
          <p>
            <Go to="/practice/reports">
              <Trans>The letterhead of reports, and what stands in each kind</Trans>
            </Go>
          </p>
        </Section>
      ) : null}
      {runsIt ? (
        <Section title={<Trans>Backups</Trans>}>
          <p>
            <Go to="/practice/backups">
              <Trans>The last good backup, its key, and the yearly drill</Trans>
            </Go>
          </p>
        </Section>
      ) : null}
      {runsIt ? (
        <Section title={<Trans>When something went wrong</Trans>}>
          <p>
            <Go to="/practice/incidents">
              <Trans>The register of incidents: a device gone, a letter astray, somebody who looked</Trans>
            </Go>
          </p>
        </Section>
      ) : null}
      {runsIt ? (
        <Section title={<Trans>How long things are kept</Trans>}>
          <p>
            <Go to="/practice/retention">
              <Trans>Closed referrals, and those past their time</Trans>
            </Go>
          </p>
          <p>
            <Go to="/practice/recordings">
              <Trans>Recordings of sessions</Trans>
            </Go>
          </p>
        </Section>
      ) : null}
      {duties.some((duty) => duty !== "auditor") ? (
        <Section title={<Trans>What people agree to</Trans>}>
          <p>
            <Go to="/practice/consents">
              {runsIt ? <Trans>Read the words of each consent, or put your own</Trans> : <Trans>Read the words of each consent</Trans>}
            </Go>
          </p>
        </Section>
      ) : null}
      {runsIt ? (
        <Section
          title={<Trans>When a sign-in ends</Trans>}
          hint={
            <Trans>A minute before, the screen says so. What was typed stays for who signs in again. In a session nothing closes.</Trans>
          }
        >
          <SignInLimits />
        </Section>
      ) : null}
      {runsIt ? (
        <Section title={<Trans>Emergencies</Trans>}>
          <p>
            <Go to="/practice/emergencies">
              <Trans>Which records were opened in an emergency, and why</Trans>
            </Go>
          </p>
        </Section>
      ) : null}
      {runsIt || duties.includes("auditor") ? (
        <Section
          title={<Trans>Who looked at what</Trans>}
          hint={<Trans>Kept for good and changed by nobody. A client is named only to those who care for them.</Trans>}
        >
          <Trail />
        </Section>
      ) : null}
    </Page>
  );
}
