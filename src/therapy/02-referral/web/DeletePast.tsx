import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ConfirmDialog } from "#foundation/web/ConfirmDialog.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { type ClosedReferral, deleteReferral } from "../retention.api.ts";
import look from "./Retention.module.css";

const NAMED = 12;

/** One press, a second look with how many and who, and then one deed for each: what could not go is said, and what went is certified. */
export function DeletePast({ due }: { due: readonly ClosedReferral[] }) {
  const { send, refusal } = useDeed(deleteReferral, { refresh: ["referral-retention", "referral"] });
  /** Those that were looked at, each with the id of its certificate: sent again after a lost answer, it is the same deed. */
  const [seen, setSeen] = useState<readonly { readonly of: ClosedReferral; readonly certificate: string }[]>([]);
  const [gone, setGone] = useState(0);
  const lookAgain = () => {
    setGone(0);
    setSeen(due.map((of) => ({ of, certificate: uuidv7() })));
  };
  const deleteAll = async () => {
    for (const [index, { of, certificate }] of seen.entries()) {
      const done = await send({ ids: { referralId: of.id }, input: { id: certificate } });
      if (!done.ok) break;
      setGone(index + 1);
    }
    setSeen([]);
  };
  const count = seen.length;
  return (
    <>
      {due.length === 0 ? null : (
        <Button variant="filled" className={look.fit ?? ""} onClick={lookAgain}>
          <Plural value={due.length} one="Delete # referral" other="Delete # referrals" />
        </Button>
      )}
      <output>{gone === 0 ? null : <Plural value={gone} one="# referral was deleted." other="# referrals were deleted." />}</output>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      <ConfirmDialog
        opened={count > 0}
        title={<Plural value={count} one="Delete # referral for good?" other="Delete # referrals for good?" />}
        confirm={<Plural value={count} one="Delete # referral" other="Delete # referrals" />}
        onConfirm={deleteAll}
        onCancel={() => setSeen([])}
      >
        <p>
          <Trans>
            What they wrote, their letters and their status links go and cannot be brought back. A certificate without a name stays.
          </Trans>
        </p>
        <ul className={look.names}>
          {seen.slice(0, NAMED).map(({ of: { id, aboutName, askerName, number } }) => (
            <li key={id}>
              <b>{aboutName}</b> · {askerName} · {number}
            </li>
          ))}
        </ul>
        {count <= NAMED ? null : (
          <p>
            <Plural value={count - NAMED} one="and # more" other="and # more" />
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}
