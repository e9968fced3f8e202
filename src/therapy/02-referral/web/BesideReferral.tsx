import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { GoButton } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readReferral } from "../referral.api.ts";
import type { ReferralId } from "../referral.ts";
import { MoveDialog } from "./MoveDialog.tsx";
import { SideBySide } from "./SideBySide.tsx";
import { useMoves } from "./use-moves.ts";
import look from "./ReferralScreen.module.css";

type Whole = Extract<OutputOf<typeof readReferral>, { fields: "whole" }>;

/** The same person asked about twice: the other stays open, this one is closed as such, and both stay readable. */
export function BesideReferral({ of: it, otherId }: { of: Whole; otherId: ReferralId }) {
  const read = useRead(readReferral, { ids: { referralId: otherId }, chapter: "referral" });
  const { momentDay } = useLanguage();
  const moves = useMoves();
  const [closes, setCloses] = useState(false);
  return (
    <WhenRead read={read}>
      {(other) =>
        other.fields !== "whole" ? null : (
          <>
            <SideBySide
              there={<Trans>The other referral</Trans>}
              pairs={[
                { title: <Trans>Name</Trans>, here: it.words.aboutName, there: other.words.aboutName },
                { title: <Trans>Born</Trans>, here: it.words.born ?? "", there: other.words.born ?? "" },
                { title: <Trans>Who asks</Trans>, here: it.words.askerName, there: other.words.askerName },
                { title: <Trans>Phone</Trans>, here: it.words.phone, there: other.words.phone },
                { title: <Trans>Email</Trans>, here: it.words.email, there: other.words.email },
                { title: <Trans>Received</Trans>, here: momentDay(it.receivedAt, "medium"), there: momentDay(other.receivedAt, "medium") },
                { title: <Trans>What brings them here</Trans>, here: it.words.reason, there: other.words.reason },
              ]}
            />
            <div className={look.buttons}>
              <GoButton to={`/clients/referrals/${other.id}`}>
                <Trans>Open the other</Trans>
              </GoButton>
              {it.state === "closed" ? null : (
                <Button variant="subtle" onClick={() => setCloses(true)}>
                  <Trans>Close this one: asked twice</Trans>
                </Button>
              )}
            </div>
            {closes ? (
              <MoveDialog
                of={{ ...it, aboutName: it.words.aboutName }}
                moves={moves}
                mayClose
                wants="closed"
                closing="asked-twice"
                onLeave={() => setCloses(false)}
              />
            ) : null}
          </>
        )
      }
    </WhenRead>
  );
}
