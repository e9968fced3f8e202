import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readMe } from "#people/me.api.ts";
import type { Activity } from "../activity.ts";
import type { Credential } from "../credential.ts";
import { readLedger } from "../learning.api.ts";
import { ActivityForm } from "./ActivityForm.tsx";
import { ActivityList } from "./ActivityList.tsx";
import { Colleagues } from "./Colleagues.tsx";
import { CredentialCard } from "./CredentialCard.tsx";
import { CredentialForm } from "./CredentialForm.tsx";
import type { CredentialStart } from "./credential-draft.ts";
import look from "./Learning.module.css";
import { PutAway } from "./PutAway.tsx";

type Open = { readonly what: "credential"; readonly from: CredentialStart } | { readonly what: "activity"; readonly from: Activity | null };

/** One’s own learning: the credentials it is for, what is missing and by when; and for whoever runs the practice, whose credential holds until when. */
export function LearningScreen() {
  const { t } = useLingui();
  const me = useRead(readMe, { chapter: "me" });
  const duties = me.state === "ready" ? me.value.duties : [];
  const learns = duties.includes("therapist") || duties.includes("intern");
  const read = useRead(readLedger, { chapter: "learning", input: {}, enabled: learns });
  const [open, setOpen] = useState<Open | null>(null);
  const hasCredential = read.state === "ready" && read.value.credentials.some(({ status }) => status === "kept");
  const close = () => setOpen(null);
  return (
    <Page
      title={t`Learning and credentials`}
      subtitle={
        learns ? (
          <Trans>Your own ledger. Whoever runs the practice sees only which credential holds and until when.</Trans>
        ) : (
          <Trans>Which credentials hold, and until when.</Trans>
        )
      }
      trail={
        <Go to="/practice">
          <Trans>Practice</Trans>
        </Go>
      }
      action={
        !hasCredential || open !== null ? undefined : (
          <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setOpen({ what: "activity", from: null })}>
            <Trans>Add what you learned</Trans>
          </Button>
        )
      }
    >
      {learns ? (
        <WhenRead read={read}>{(ledger) => <Ledger ledger={ledger} open={open} onOpen={setOpen} onClose={close} />}</WhenRead>
      ) : null}
      {duties.includes("owner") ? <Colleagues /> : null}
    </Page>
  );
}

function Ledger({
  ledger: { credentials, activities, today },
  open,
  onOpen,
  onClose,
}: {
  ledger: OutputOf<typeof readLedger>;
  open: Open | null;
  onOpen: (open: Open) => void;
  onClose: () => void;
}) {
  const isKept = ({ status }: { status: string }) => status === "kept";
  const held = credentials.filter(isKept);
  const learned = activities.filter(isKept);
  if (open?.what === "credential") return <CredentialForm start={open.from} onDone={onClose} />;
  if (open?.what === "activity") return <ActivityForm activity={open.from} credentials={held} today={today} onDone={onClose} />;
  const add = (variant: "filled" | "default") => (
    <Button variant={variant} leftSection={<Icon of={Plus} />} onClick={() => onOpen({ what: "credential", from: { kind: "new" } })}>
      <Trans>Add a credential</Trans>
    </Button>
  );
  const openWith = (credential: Credential, kind: "change" | "next") => onOpen({ what: "credential", from: { kind, credential } });
  return (
    <>
      {held.length === 0 ? (
        <EmptyState action={add("filled")}>
          <Trans>
            Begin with a credential you hold, such as MT-BC or MTA. Then write down what you learn and keep the certificates here: you see
            what is missing and by when, and an audit is one file.
          </Trans>
        </EmptyState>
      ) : (
        <>
          <div className={look.cards}>
            {held.map((credential) => (
              <CredentialCard
                key={credential.id}
                credential={credential}
                activities={learned}
                today={today}
                onChange={() => openWith(credential, "change")}
                onNext={() => openWith(credential, "next")}
              />
            ))}
          </div>
          <p>{add("default")}</p>
          <Section title={<Trans>What you learned</Trans>}>
            <ActivityList
              activities={learned}
              credentials={held}
              today={today}
              onChange={(activity) => onOpen({ what: "activity", from: activity })}
            />
          </Section>
        </>
      )}
      <PutAway credentials={credentials.filter((one) => !isKept(one))} activities={activities.filter((one) => !isKept(one))} />
    </>
  );
}
