import { Trans, useLingui } from "@lingui/react/macro";
import { Card } from "#foundation/web/Card.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { AttachedFiles } from "#people/web/AttachedFiles.tsx";
import { keepLetter, listLetters } from "../referral.api.ts";
import type { ReferralId } from "../referral.ts";

/** What came with a referral by post: the physician’s letter, a report of the school. */
export function Letters({ id, isWhole }: { id: ReferralId; isWhole: boolean }) {
  const { t } = useLingui();
  const read = useRead(listLetters, { ids: { referralId: id }, chapter: "referral" });
  const { send, sending, refusal } = useDeed(keepLetter, { refresh: ["referral"] });
  if (read.state !== "ready") return null;
  return (
    <Card heading={2} title={<Trans>Letters</Trans>}>
      {isWhole ? null : (
        <p className="so-muted">
          <Trans>A letter you keep here is read by the music therapists.</Trans>
        </p>
      )}
      <AttachedFiles
        files={read.value.files}
        label={t`Keep a letter`}
        sending={sending}
        refusal={refusal}
        keep={(input) => send({ ids: { referralId: id }, input })}
      />
    </Card>
  );
}
