import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readMe } from "#people/me.api.ts";
import { chooseFirstSet, readDomains } from "../domains.api.ts";
import type { Domains, DomainSet, PracticeDomain } from "../practice-domain.ts";
import { DomainForm, UsDomainForm } from "./DomainForm.tsx";
import { DomainTable, UsDomainTable } from "./DomainTable.tsx";
import look from "./Domains.module.css";

type Writing =
  | { readonly set: "canada"; readonly domain: PracticeDomain | null }
  | { readonly set: "us"; readonly domain: Domains["us"][number] };

/** The domains in the practice's own words: both sets, how one leads to the other, and which stands first. */
export function DomainsScreen() {
  const { t } = useLingui();
  const me = useRead(readMe, { chapter: "me" });
  const read = useRead(readDomains, { chapter: "domains" });
  const runsIt = me.state === "ready" && me.value.duties.includes("owner");
  const [writing, setWriting] = useState<Writing | null>(null);
  const close = () => setWriting(null);
  return (
    <Page
      title={t`The domains of assessments and goals`}
      subtitle={t`In your words. Goals and answers keep the domain they were given, whatever it is called.`}
      trail={
        <Go to="/practice">
          <Trans>Practice</Trans>
        </Go>
      }
      action={
        !runsIt || writing !== null ? undefined : (
          <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setWriting({ set: "canada", domain: null })}>
            <Trans>Add a domain</Trans>
          </Button>
        )
      }
    >
      <WhenRead read={read}>
        {(domains) => {
          if (writing?.set === "canada") return <DomainForm domain={writing.domain} domains={domains} onDone={close} />;
          if (writing?.set === "us") return <UsDomainForm domain={writing.domain} onDone={close} />;
          const canada = (
            <DomainTable
              key="canada"
              domains={domains}
              {...(runsIt ? { onWrite: (domain: PracticeDomain) => setWriting({ set: "canada", domain }) } : {})}
            />
          );
          const us = (
            <UsDomainTable
              key="us"
              domains={domains}
              {...(runsIt ? { onWrite: (domain: Domains["us"][number]) => setWriting({ set: "us", domain }) } : {})}
            />
          );
          return (
            <>
              {runsIt ? <FirstSet first={domains.first} /> : null}
              {domains.first === "us" ? [us, canada] : [canada, us]}
            </>
          );
        }}
      </WhenRead>
    </Page>
  );
}

function FirstSet({ first }: { first: DomainSet }) {
  const { t } = useLingui();
  const { send, sending, refusal } = useDeed(chooseFirstSet, { refresh: ["domains", "assessment"] });
  const [wanted, setWanted] = useState(first);
  return (
    <div className={look.form}>
      <PillGroup
        label={t`Whose words stand first`}
        hint={t`On every goal and in every list. The other name stands behind it where it says more.`}
        options={[
          { value: "canada", label: t`The seven in Canada` },
          { value: "us", label: t`The five in US plans` },
        ]}
        value={sending ? wanted : first}
        onChange={(chosen) => {
          setWanted(chosen);
          void send({ input: { id: uuidv7(), first: chosen } });
        }}
      />
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </div>
  );
}
