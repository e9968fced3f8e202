import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CopyPlus, Pencil, Printer } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { AnyGoalId, OwnGoalId } from "../goal-bank.ts";
import { readBankGoal } from "../library.api.ts";
import { changeOwnGoal } from "../own-library.api.ts";
import { AboutGoal } from "./AboutGoal.tsx";
import { EvidenceFor } from "./EvidenceFor.tsx";
import { InterventionList } from "./InterventionList.tsx";
import look from "./Library.module.css";
import { type GoalBegin, OwnGoalForm } from "./OwnGoalForm.tsx";

type Read = OutputOf<typeof readBankGoal>;

/** One goal of the library: what it is in both countries’ words, how the family hears it, how one may know, and what may be done for it. */
export function BankGoalScreen() {
  const { t } = useLingui();
  const { language } = useLanguage();
  const { goalId } = useIds(z.object({ goalId: AnyGoalId }));
  const read = useRead(readBankGoal, { ids: { goalId }, chapter: "library" });
  return (
    <Page
      title={read.state === "ready" ? read.value.goal.name[language] : t`Goal`}
      trail={
        <Go to="/library">
          <Trans>Goals</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>{(value) => <Goal key={value.written?.version} read={value} />}</WhenRead>
    </Page>
  );
}

function Goal({ read: { goal, narrower, interventions, written } }: { read: Read }) {
  const { language } = useLanguage();
  const [writing, setWriting] = useState<GoalBegin | null>(null);
  const { send, sending, refusal } = useDeed(changeOwnGoal, { refresh: ["library"] });
  if (writing !== null) return <OwnGoalForm begin={writing} onDone={() => setWriting(null)} />;
  const put = (status: "kept" | "put-away") => {
    if (written !== null)
      void send({ ids: { ownGoalId: OwnGoalId.parse(goal.id) }, input: { ...written.wording, basedOn: written.version, status } });
  };
  return (
    <>
      {written?.status === "put-away" ? (
        <p role="status" className={look.away}>
          <Trans>This goal is put aside: no list shows it.</Trans>
          <Button loading={sending} onClick={() => put("kept")}>
            <Trans>Take it out again</Trans>
          </Button>
        </p>
      ) : null}
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      <AboutGoal goal={goal} />
      <EvidenceFor about={goal.id} />
      <div className={look.buttons}>
        {written === null ? (
          <Button leftSection={<Icon of={CopyPlus} />} onClick={() => setWriting({ kind: "copy", goal })}>
            <Trans>Copy and adapt</Trans>
          </Button>
        ) : (
          <Button leftSection={<Icon of={Pencil} />} onClick={() => setWriting({ kind: "change", id: goal.id, ...written })}>
            <Trans>Change the goal</Trans>
          </Button>
        )}
        <Button leftSection={<Icon of={Printer} />} onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        {written?.status === "kept" ? (
          <Button variant="subtle" loading={sending} onClick={() => put("put-away")}>
            <Trans>Put aside</Trans>
          </Button>
        ) : null}
      </div>
      {narrower.length === 0 ? null : (
        <Section title={<Trans>Narrower goals</Trans>}>
          <ul className={look.list}>
            {narrower.map(({ id, name }) => (
              <li key={id} className={look.row}>
                <span className={look.name}>
                  <Go to={`/library/goals/${id}`}>{name[language]}</Go>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={<Trans>What may be done for it</Trans>}>
        {interventions.length === 0 ? (
          <p className="so-muted">
            <Trans>No intervention serves this goal yet. Write one, or copy one that comes close.</Trans>
          </p>
        ) : (
          <InterventionList interventions={interventions} />
        )}
      </Section>
    </>
  );
}
