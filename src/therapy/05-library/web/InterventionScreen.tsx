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
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { AnyInterventionId, OwnInterventionId } from "../intervention-bank.ts";
import { changeOwnIntervention, readIntervention } from "../own-library.api.ts";
import { AboutIntervention } from "./AboutIntervention.tsx";
import look from "./Library.module.css";
import type { InterventionBegin } from "./intervention-draft.ts";
import { EvidenceFor } from "./EvidenceFor.tsx";
import { OwnInterventionForm } from "./OwnInterventionForm.tsx";
import { UseForClient } from "./UseForClient.tsx";

type Read = OutputOf<typeof readIntervention>;

/** One intervention: what happens, why this music, how it fits, what the family reads; and the way into a client’s plan. */
export function InterventionScreen() {
  const { t } = useLingui();
  const { language } = useLanguage();
  const { interventionId } = useIds(z.object({ interventionId: AnyInterventionId }));
  const read = useRead(readIntervention, { ids: { bankInterventionId: interventionId }, chapter: "library" });
  return (
    <Page
      title={read.state === "ready" ? read.value.intervention.name[language] : t`Intervention`}
      trail={
        <Go to="/library/interventions">
          <Trans>Interventions</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>{(value) => <Intervention key={value.written?.version} read={value} />}</WhenRead>
    </Page>
  );
}

function Intervention({ read: { intervention, serves, written, clients } }: { read: Read }) {
  const [writing, setWriting] = useState<InterventionBegin | null>(null);
  const { send, sending, refusal } = useDeed(changeOwnIntervention, { refresh: ["library"] });
  if (writing !== null) return <OwnInterventionForm begin={writing} onDone={() => setWriting(null)} />;
  const put = (status: "kept" | "put-away") => {
    if (written !== null)
      void send({
        ids: { ownInterventionId: OwnInterventionId.parse(intervention.id) },
        input: { ...written.wording, basedOn: written.version, status },
      });
  };
  return (
    <>
      {written?.status === "put-away" ? (
        <p role="status" className={look.away}>
          <Trans>This intervention is put aside: no list shows it.</Trans>
          <Button loading={sending} onClick={() => put("kept")}>
            <Trans>Take it out again</Trans>
          </Button>
        </p>
      ) : null}
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      {clients.length === 0 || written?.status === "put-away" ? null : <UseForClient interventionId={intervention.id} clients={clients} />}
      <AboutIntervention intervention={intervention} serves={serves} />
      <EvidenceFor about={intervention.id} />
      <div className={look.buttons}>
        {written === null ? (
          <Button leftSection={<Icon of={CopyPlus} />} onClick={() => setWriting({ kind: "copy", intervention })}>
            <Trans>Copy and adapt</Trans>
          </Button>
        ) : (
          <Button leftSection={<Icon of={Pencil} />} onClick={() => setWriting({ kind: "change", id: intervention.id, ...written })}>
            <Trans>Change the intervention</Trans>
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
      {written?.wording.from ? (
        <p className="so-small so-muted">
          <Go to={`/library/interventions/${written.wording.from}`}>
            <Trans>See what it was copied from</Trans>
          </Go>
        </p>
      ) : null}
    </>
  );
}
