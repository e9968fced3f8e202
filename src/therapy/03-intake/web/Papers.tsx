import { useLingui } from "@lingui/react/macro";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import type { Consent } from "#people/consent.ts";
import { AttachedFiles } from "#people/web/AttachedFiles.tsx";
import { keepPaper, listPapers } from "../consents.api.ts";

/** The paper that was signed, beside what was written down about it. */
export function Papers({ clientId, consentId }: { clientId: ClientId; consentId: Consent["id"] }) {
  const { t } = useLingui();
  const ids = { clientId, consentId };
  const read = useRead(listPapers, { ids, chapter: "intake" });
  const { send, sending, refusal } = useDeed(keepPaper, { refresh: ["intake"] });
  if (read.state !== "ready") return null;
  return (
    <AttachedFiles
      files={read.value.files}
      label={t`Keep the signed paper`}
      sending={sending}
      refusal={refusal}
      keep={(input) => send({ ids, input })}
    />
  );
}
