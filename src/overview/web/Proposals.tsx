import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { amountOf } from "#assessment/amount.ts";
import type { Proposal } from "#assessment/baseline.ts";
import { DomainTag } from "#assessment/web/DomainTag.tsx";
import { NatureTag } from "#assessment/web/NatureTag.tsx";
import "#assessment/words/sentences.ts";
import { Card } from "#foundation/web/Card.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import look from "./AssessmentParts.module.css";

/** What finished assessments propose. Nothing becomes a goal by itself. */
export function Proposals({ proposals, onTake }: { proposals: readonly Proposal[]; onTake: (proposal: Proposal) => void }) {
  const { day, say } = useLanguage();
  if (proposals.length === 0) return null;
  return (
    <Section
      title={<Trans>From the assessment</Trans>}
      hint={<Trans>What was counted before therapy. You decide what becomes a goal; the rest can wait here.</Trans>}
    >
      {proposals.map((proposal) => (
        <Card key={proposal.id} title={proposal.title} tone="dashed" room="wide">
          <div className={look.proposal}>
            <p>
              <NatureTag nature={proposal.nature} /> <DomainTag domain={proposal.domain} />
            </p>
            {proposal.need === "" ? null : <p>{proposal.need}</p>}
            <p className="so-muted">
              {proposal.results.map((result) => `${day(result.day)}: ${amountOf(proposal.measure, result, say)}`).join(" · ")}
            </p>
            <div>
              <Button onClick={() => onTake(proposal)}>
                <Trans>Take it into the plan</Trans>
              </Button>
            </div>
          </div>
        </Card>
      ))}
    </Section>
  );
}
