import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { asking } from "#foundation/web/address.ts";
import { Card } from "#foundation/web/Card.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import { LongTextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { compareRecords, joinRecords } from "../client-merge.api.ts";
import type { ClientId } from "../client.ts";
// Brings the sentences of joining: they are said by code.
import "../words/sentences.ts";
import look from "./SamePerson.module.css";
import { SettleFirst } from "./SettleFirst.tsx";
import { TwoRecords } from "./TwoRecords.tsx";

type Compared = OutputOf<typeof compareRecords>;

/** Two records side by side: what is kept, what is laid under it, what has to be settled first, and what then holds. */
export function SamePerson({ clientId, other }: { clientId: ClientId; other: ClientId }) {
  const read = useRead(compareRecords, { ids: { clientId }, input: { with: other }, chapter: "people" });
  return (
    <WhenRead read={read}>
      {(it) => (
        <div className={look.chosen}>
          {it.kept.bornOn !== null && it.aside.bornOn !== null && it.kept.bornOn !== it.aside.bornOn ? (
            <Card tone="care">
              <Trans>The birthdays differ. Look closely: these may be two people.</Trans>
            </Card>
          ) : null}
          <TwoRecords kept={it.kept} aside={it.aside} />
          <div className={look.buttons}>
            <Button component={Link} to={`/clients/${other}/same-person`} search={asking({ with: clientId })}>
              <Trans>Keep the other one instead</Trans>
            </Button>
          </div>
          <SettleFirst of={it} />
          <WhatThenHolds />
          {isSettled(it) ? <JoinForm keptId={clientId} asideId={other} /> : null}
        </div>
      )}
    </WhenRead>
  );
}

const isSettled = ({ open, teamOnlyThere, againstOrder, joinedAlready }: Compared) =>
  open.length === 0 && teamOnlyThere.length === 0 && againstOrder.length === 0 && !joinedAlready;

function WhatThenHolds() {
  return (
    <Section title={<Trans>What then holds</Trans>}>
      <ul className={look.after}>
        <li>
          <Trans>Nothing is moved or changed. The record laid aside stays readable, whole, for whoever reads the kept one.</Trans>
        </li>
        <li>
          <Trans>Lists, days and search show the kept one only. What is new is written there.</Trans>
        </li>
        <li>
          <Trans>Warnings of both records stand on the safety card. An order in one of them holds for both.</Trans>
        </li>
        <li>
          <Trans>Rights of the family, consents and goals do not cross over: give anew what should hold.</Trans>
        </li>
        <li>
          <Trans>For thirty days it can be taken back. Then both are as they were.</Trans>
        </li>
      </ul>
    </Section>
  );
}

function JoinForm({ keptId, asideId }: { keptId: ClientId; asideId: ClientId }) {
  const { t } = useLingui();
  const router = useRouter();
  const [id] = useState(() => uuidv7());
  const form = useDeedForm(joinRecords, {
    ids: { clientId: keptId },
    initial: { reason: "" },
    refresh: ["people", "overview", "family", "intake"],
    asInput: ({ reason }) => ({ id, asideId, reason }),
    onDone: () => void router.navigate({ to: `/clients/${keptId}/people` }),
  });
  return (
    <form {...form.element}>
      <LongTextField
        label={t`How you know that this is one person`}
        hint={t`It stands with both records, with your name.`}
        rows={2}
        maxLength={500}
        {...form.field("reason")}
      />
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <SendButton of={form}>
          <Trans>Lay it under the kept record</Trans>
        </SendButton>
      </div>
    </form>
  );
}
