import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { StaysOpen } from "#foundation/web/ReadOnly.tsx";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "#people/client.ts";
import { readCarePlan } from "../care-plan.api.ts";
import { dueOn, type SignedPlan } from "../care-plan.ts";
import { AgreeToPlan } from "./AgreeToPlan.tsx";
import { BeginPlanForm, PlanTermsForm } from "./PlanTermsForm.tsx";
import { PlanReviews } from "./PlanReviews.tsx";
import { PlanChanges, PlanSummary } from "./PlanSummary.tsx";
import { SignPlan } from "./SignPlan.tsx";
import { DismissDraft } from "./DismissDraft.tsx";
import look from "./CarePlan.module.css";

type Plans = OutputOf<typeof readCarePlan>;

/** What was agreed on: the version that stands, the draft that may follow it, who has agreed, and how it was looked at again. */
export function CarePlan({ clientId }: { clientId: ClientId }) {
  const read = useRead(readCarePlan, { ids: { clientId }, chapter: "plan" });
  const [doing, setDoing] = useState<"begin" | "terms" | "agree" | null>(null);
  const done = () => setDoing(null);
  const again = read.state === "ready" ? read.again : () => undefined;
  return (
    <>
      <p>
        <Go to={`/clients/${clientId}/goals`}>
          <Trans>Goals and objectives</Trans>
        </Go>
      </p>
      <WhenRead read={read}>
        {(plans) => {
          const [standing] = plans.versions;
          if (doing === "begin")
            return (
              <BeginPlanForm
                clientId={clientId}
                today={plans.today}
                after={standing === undefined ? null : { version: standing.version, terms: standing.content.terms }}
                onDone={done}
              />
            );
          if (doing === "terms" && plans.draft !== null) return <PlanTermsForm draft={plans.draft} onDone={done} />;
          if (doing === "agree" && standing !== undefined)
            return <AgreeToPlan plan={standing} signers={plans.signers} today={plans.today} onDone={done} />;
          if (standing === undefined && plans.draft === null)
            return (
              <EmptyState
                action={
                  <Button variant="filled" onClick={() => setDoing("begin")}>
                    <Trans>Write the plan</Trans>
                  </Button>
                }
              >
                <Trans>No plan has been agreed on yet: how often, where, until when, and towards which goals.</Trans>
              </EmptyState>
            );
          return (
            <>
              {plans.draft === null ? null : <Draft clientId={clientId} plans={plans} again={again} onTerms={() => setDoing("terms")} />}
              {standing === undefined ? null : (
                <Standing
                  clientId={clientId}
                  plans={plans}
                  standing={standing}
                  onBegin={() => setDoing("begin")}
                  onAgree={() => setDoing("agree")}
                />
              )}
              <PlanReviews plans={plans} />
              <Earlier plans={plans} clientId={clientId} />
            </>
          );
        }}
      </WhenRead>
    </>
  );
}

const paperOf = (clientId: ClientId, planId: string) => `/clients/${clientId}/plan/${planId}`;

function Draft(props: { clientId: ClientId; plans: Plans; again: () => void; onTerms: () => void }) {
  const { draft, versions } = props.plans;
  if (draft === null) return null;
  const { version, author } = draft;
  return (
    <Card title={<Trans>Draft of version {version}</Trans>} tone="dashed" room="wide" heading={2}>
      <div className={look.stack}>
        <p className="so-muted">
          <Trans>Begun by {author}. It is not signed yet: goals and objectives follow what stands under Goals.</Trans>
        </p>
        {versions[0] === undefined ? null : (
          <section>
            <h3 className={look.label}>
              <Trans>What changes</Trans>
            </h3>
            <PlanChanges before={versions[0].content} now={draft.content} />
          </section>
        )}
        <PlanSummary content={draft.content} />
        <SignPlan draft={draft} again={props.again}>
          <Button onClick={props.onTerms}>
            <Trans>Change the draft</Trans>
          </Button>
          <GoButton to={paperOf(props.clientId, draft.id)} variant="subtle">
            <Trans>One page to print</Trans>
          </GoButton>
          <DismissDraft planId={draft.id} />
        </SignPlan>
      </div>
    </Card>
  );
}

function Standing(props: { clientId: ClientId; plans: Plans; standing: SignedPlan; onBegin: () => void; onAgree: () => void }) {
  const { t } = useLingui();
  const { momentDay, day, say } = useLanguage();
  const { plans, standing, clientId } = props;
  const { version, signedBy } = standing;
  const signedOn = momentDay(standing.signedAt, "long");
  const due = dueOn(standing, plans.reviews);
  const isDue = due <= plans.today;
  const dueDay = day(due, "long");
  const before = plans.versions[1];
  const hasWaiting = plans.signers.some(({ personId }) => standing.signatures.every((one) => one.personId !== personId));
  return (
    <Card title={<Trans>The plan that stands, version {version}</Trans>} room="wide" heading={2}>
      <div className={look.stack}>
        <p className="so-muted">
          <Trans>
            Signed by {signedBy} on {signedOn}.
          </Trans>{" "}
          {isDue ? <Trans>Its review was due on {dueDay}.</Trans> : <Trans>Next review: {dueDay}.</Trans>}
        </p>
        <PlanSummary content={standing.content} />
        {before === undefined ? null : (
          <section aria-label={t`What changed since the last version`}>
            <h3 className={look.label}>
              <Trans>What changed since the last version</Trans>
            </h3>
            <PlanChanges before={before.content} now={standing.content} />
          </section>
        )}
        <section aria-label={t`Who agreed`}>
          <h3 className={look.label}>
            <Trans>Who agreed</Trans>
          </h3>
          {standing.signatures.length === 0 ? (
            <p className="so-muted">
              <Trans>Nobody has agreed to it yet.</Trans>
            </p>
          ) : (
            <ul className={look.lines}>
              {standing.signatures.map(({ personId, name, relation, signedOn: on }) => (
                <li key={personId}>
                  {relation === "self" ? name : `${name} (${say(`kin.${relation}`)})`}, {day(on)}
                </li>
              ))}
            </ul>
          )}
        </section>
        <div className={look.buttons}>
          <GoButton to={`/clients/${clientId}/plan-review`} variant={plans.draft === null ? "filled" : "default"}>
            <Trans>Review the plan</Trans>
          </GoButton>
          {hasWaiting ? (
            <Button onClick={props.onAgree}>
              <Trans>They agree</Trans>
            </Button>
          ) : null}
          {plans.draft === null ? (
            <Button onClick={props.onBegin}>
              <Trans>Write the next version</Trans>
            </Button>
          ) : null}
          <StaysOpen>
            <GoButton to={paperOf(clientId, standing.id)} variant="subtle">
              <Trans>One page to print</Trans>
            </GoButton>
          </StaysOpen>
        </div>
      </div>
    </Card>
  );
}

function Earlier({ plans, clientId }: { plans: Plans; clientId: ClientId }) {
  const { momentDay } = useLanguage();
  const earlier = plans.versions.slice(1);
  if (earlier.length === 0) return null;
  return (
    <Section title={<Trans>Earlier versions</Trans>}>
      <ul className={look.lines}>
        {earlier.map(({ id, version, signedAt, signedBy }) => {
          const on = momentDay(signedAt, "long");
          return (
            <li key={id}>
              <Go to={paperOf(clientId, id)}>
                <Trans>
                  Version {version}, signed by {signedBy} on {on}
                </Trans>
              </Go>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
