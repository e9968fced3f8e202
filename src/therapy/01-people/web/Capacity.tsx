import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { Chip, type Tone } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { type CapacityDecision, type CapacityMatter, type CapacityOutcome, holding, isDueAgain } from "../capacity.ts";
import { readCapacity } from "../capacity.api.ts";
import type { ClientId } from "../client.ts";
import { CapacityForm } from "./CapacityForm.tsx";
import { MATTER_WORDS, OUTCOME_WORDS } from "./capacity-words.ts";
import { Earlier } from "./Earlier.tsx";
import look from "./People.module.css";

type Read = OutputOf<typeof readCapacity>;

const TONE: Readonly<Record<CapacityOutcome, Tone>> = { capable: "neutral", "with-support": "neutral", "not-capable": "slate" };

/** What this client decides themselves: one matter at a time, with the ground, who judged it and when. */
export function Capacity({ clientId, name, hasOwnPage }: { clientId: ClientId; name: string; hasOwnPage: boolean }) {
  const { t } = useLingui();
  const read = useRead(readCapacity, { ids: { clientId }, chapter: "people" });
  return (
    <Section
      title={t`What ${name} decides`}
      hint={<Trans>Judged for one decision at a time, never from an age. It says who agrees to what.</Trans>}
    >
      <WhenRead read={read}>{(known) => <Decisions clientId={clientId} known={known} hasOwnPage={hasOwnPage} />}</WhenRead>
    </Section>
  );
}

function Decisions({ clientId, known, hasOwnPage }: { clientId: ClientId; known: Read; hasOwnPage: boolean }) {
  const { t } = useLingui();
  const [judging, setJudging] = useState<CapacityMatter | null>(null);
  const held = holding(known.decisions);
  const isStillOpen = hasOwnPage && held.some(({ matter, outcome }) => matter === "own-page" && outcome === "not-capable");
  const over = known.decisions.filter((one) => !held.includes(one));
  return (
    <>
      {held.length === 0 ? (
        <EmptyState>
          <Trans>Nothing has been judged yet.</Trans>
        </EmptyState>
      ) : (
        <ul className={look.list}>
          {held.map((one) => (
            <Decision key={one.id} one={one} known={known} onJudge={known.mayWrite ? () => setJudging(one.matter) : undefined} />
          ))}
        </ul>
      )}
      {isStillOpen ? (
        <p role="status">
          <Trans>Their own page is still open. Close it above, if it should be.</Trans>
        </p>
      ) : null}
      <Earlier count={over.length}>
        {over.map((one) => (
          <Decision key={one.id} one={one} known={known} isOver />
        ))}
      </Earlier>
      {judging !== null ? (
        <CapacityForm key={judging} clientId={clientId} matter={judging} today={known.today} onDone={() => setJudging(null)} />
      ) : known.mayWrite ? (
        <div>
          <Button leftSection={<Icon of={Plus} />} onClick={() => setJudging("treatment")}>
            {t`Write down what was judged`}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Decision(props: { one: CapacityDecision; known: Read; isOver?: boolean; onJudge?: (() => void) | undefined }) {
  const { one, known, isOver = false } = props;
  const { t } = useLingui();
  const { day, momentDay, list, say } = useLanguage();
  const matter = t(MATTER_WORDS[one.matter]);
  const { judgedBy, recordedBy } = one;
  const on = day(one.judgedOn);
  const written = momentDay(one.recordedAt);
  const again = one.reviewOn === null ? null : day(one.reviewOn);
  const instead = list(known.deciders.map(({ name, relation }) => `${name} (${say(`kin.${relation}`)})`));
  return (
    <li className={look.row} aria-label={matter}>
      <div className={look.words}>
        <span className={look.named}>
          <b>{matter}</b>
          <Chip tone={TONE[one.outcome]}>{t(OUTCOME_WORDS[one.outcome])}</Chip>
          {!isOver && isDueAgain(one, known.today) ? (
            <Chip tone="brass">
              <Trans>To be looked at again</Trans>
            </Chip>
          ) : null}
        </span>
        <p className={look.own}>{one.basis}</p>
        {isOver || one.outcome !== "not-capable" ? null : (
          <span>
            {instead === "" ? (
              <Trans>Nobody is written down who decides instead.</Trans>
            ) : (
              <Trans context="capacity">Decides instead: {instead}</Trans>
            )}
          </span>
        )}
        <small>
          <Trans>
            judged by {judgedBy} on {on}, written down by {recordedBy} on {written}
          </Trans>
        </small>
        {again === null || isOver ? null : (
          <small>
            <Trans>to be looked at again on {again}</Trans>
          </small>
        )}
      </div>
      {props.onJudge === undefined ? null : (
        <Button size="sm" variant="subtle" aria-label={t`Judge anew: ${matter}`} onClick={props.onJudge}>
          <Trans>Judge anew</Trans>
        </Button>
      )}
    </li>
  );
}
