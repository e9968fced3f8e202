import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { listConsentTexts, readConsents } from "#intake/consents.api.ts";
import { AssentCard } from "#intake/web/AssentCard.tsx";
import { ConsentForm } from "#intake/web/ConsentForm.tsx";
import { ConsentList } from "#intake/web/ConsentList.tsx";
import { ClientId } from "#people/client.ts";
import type { ConsentKind } from "#people/consent.ts";
import { ClientFrame } from "./ClientFrame.tsx";

/** What has been agreed to, by whom, and until when; and how this person says yes and no. */
export function ConsentsScreen() {
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const [writing, setWriting] = useState<ConsentKind | null>(null);
  const ledger = useRead(readConsents, { ids: { clientId }, chapter: "intake" });
  const texts = useRead(listConsentTexts, { chapter: "intake", enabled: writing !== null });
  const write = (
    <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setWriting("treatment")}>
      <Trans>Write down a consent</Trans>
    </Button>
  );
  return (
    <ClientFrame clientId={clientId} action={writing === null ? write : undefined}>
      <WhenRead read={ledger}>
        {(known) =>
          writing === null ? (
            <>
              <ConsentList clientId={clientId} ledger={known} onWrite={setWriting} />
              <AssentCard clientId={clientId} assent={known.assent} />
            </>
          ) : (
            <WhenRead read={texts}>
              {(it) => <ConsentForm clientId={clientId} kind={writing} ledger={known} texts={it.texts} onDone={() => setWriting(null)} />}
            </WhenRead>
          )
        }
      </WhenRead>
    </ClientFrame>
  );
}
