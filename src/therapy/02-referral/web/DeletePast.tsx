import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { FactorField } from "#people/web/FactorField.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { type ClosedReferral, askForDeletion, deleteReferral } from "../retention.api.ts";
import look from "./Retention.module.css";
import { EachDeed, useEach } from "./EachDeed.tsx";

/** Where two run the practice one asks and the other deletes; who runs it alone is told so and proves that it is them. */
export function DeletePast({ due, isAlone }: { due: readonly ClosedReferral[]; isAlone: boolean }) {
  const toAsk = isAlone ? [] : due.filter(({ asked }) => asked === null);
  const toDelete = isAlone ? due : due.filter(({ asked }) => asked !== null && !asked.isMine);
  const mine = isAlone ? 0 : due.length - toAsk.length - toDelete.length;
  return (
    <>
      {due.length === 0 ? null : (
        <p className={look.said}>
          {isAlone ? (
            <Trans>
              You are the only one who runs this practice: nobody else can look at it too. So you confirm with your second factor.
            </Trans>
          ) : (
            <Trans>Two people look: one who runs the practice asks, another one deletes.</Trans>
          )}
        </p>
      )}
      <DeleteThem those={toDelete} isFirst={toDelete.length > 0} />
      <AskForThem those={toAsk} isFirst={toDelete.length === 0} />
      {mine === 0 ? null : (
        <p className="so-muted">
          <Plural
            value={mine}
            one="# that you asked for waits for somebody else who runs the practice."
            other="# that you asked for wait for somebody else who runs the practice."
          />
        </p>
      )}
    </>
  );
}

const REFRESHED = { refresh: ["referral-retention", "referral"] };

interface Those {
  those: readonly ClosedReferral[];
  /** One filled button on a screen. */
  isFirst: boolean;
}

function DeleteThem({ those, isFirst }: Those) {
  const { send, refusal } = useDeed(deleteReferral, REFRESHED);
  const each = useEach((of, id) => send({ ids: { referralId: of.id }, input: { id } }));
  const count = each.seen.length;
  const needsFactor = refusal?.type === "factor-needed";
  return (
    <>
      {needsFactor ? <FactorField onProved={() => each.go()} /> : refusal === null ? null : <RefusalState refusal={refusal} />}
      {needsFactor || those.length === 0 ? null : (
        <Open of={each} those={those} isFirst={isFirst}>
          <Plural value={those.length} one="Delete # referral" other="Delete # referrals" />
        </Open>
      )}
      <EachDeed
        of={each}
        done={<Plural value={each.gone} one="# referral was deleted." other="# referrals were deleted." />}
        title={<Plural value={count} one="Delete # referral for good?" other="Delete # referrals for good?" />}
        confirm={<Plural value={count} one="Delete # referral" other="Delete # referrals" />}
      >
        <Trans>
          What they wrote, their letters and their status links go and cannot be brought back. A certificate without a name stays.
        </Trans>
      </EachDeed>
    </>
  );
}

function AskForThem({ those, isFirst }: Those) {
  const { send, refusal } = useDeed(askForDeletion, REFRESHED);
  const each = useEach((of, id) => send({ ids: { referralId: of.id }, input: { id } }));
  const count = each.seen.length;
  return (
    <>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      {those.length === 0 ? null : (
        <Open of={each} those={those} isFirst={isFirst}>
          <Plural value={those.length} one="Ask that # referral be deleted" other="Ask that # referrals be deleted" />
        </Open>
      )}
      <EachDeed
        of={each}
        done={<Plural value={each.gone} one="Asked for # referral." other="Asked for # referrals." />}
        title={<Plural value={count} one="Ask that # referral be deleted?" other="Ask that # referrals be deleted?" />}
        confirm={<Trans>Ask for it</Trans>}
      >
        <Trans>They stay until somebody else who runs the practice has looked and deletes them.</Trans>
      </EachDeed>
    </>
  );
}

function Open(props: {
  of: Pick<ReturnType<typeof useEach>, "look">;
  those: readonly ClosedReferral[];
  isFirst: boolean;
  children: ReactNode;
}) {
  return (
    <Button variant={props.isFirst ? "filled" : "default"} className={look.fit ?? ""} onClick={() => props.of.look(props.those)}>
      {props.children}
    </Button>
  );
}
