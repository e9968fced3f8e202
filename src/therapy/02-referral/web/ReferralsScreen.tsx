import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Hourglass } from "lucide-react";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { NoChoices, useListState } from "#foundation/web/list-state.ts";
import { ListTools } from "#foundation/web/ListTools.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { UndoLine } from "#foundation/web/UndoLine.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { listReferrals } from "../referral.api.ts";
import { FormAddress } from "./FormAddress.tsx";
import { ReferralBoard } from "./ReferralBoard.tsx";
import { STATE_WORDS } from "./referral-words.ts";
import { useMoves } from "./use-moves.ts";
// Brings the sentence of a decision that came too late: it is said by code.
import "../words/sentences.ts";

/** Who asked for music therapy, and how each stands. */
export function ReferralsScreen() {
  const { t } = useLingui();
  const state = useListState(NoChoices);
  const { find } = state;
  const moves = useMoves();
  const read = useRead(listReferrals, { chapter: "referral", input: find === "" ? {} : { find } });
  return (
    <Page
      title={t`Referrals`}
      subtitle={t`Who asked for music therapy, in their own words.`}
      trail={
        <Go to="/clients">
          <Trans>All clients</Trans>
        </Go>
      }
    >
      <ListTools
        label={t`Find by name or number`}
        typed={state.typed}
        onType={state.type}
        aside={
          <GoButton to="/clients/referrals/waiting" leftSection={<Icon of={Hourglass} />}>
            <Trans>Waiting list</Trans>
          </GoButton>
        }
      />
      {moves.last === null ? null : (
        <UndoLine
          key={`${moves.last.id} ${moves.last.position}`}
          onUndo={() => void (moves.last === null ? undefined : moves.takeBack(moves.last))}
          onGone={moves.forget}
        >
          {moves.last.aboutName}: {t(STATE_WORDS[moves.last.to].word)}
        </UndoLine>
      )}
      {moves.refusal === null ? null : <RefusalState refusal={moves.refusal} />}
      <WhenRead read={read}>
        {(board) =>
          board.referrals.length === 0 ? (
            <EmptyState
              action={
                find === "" ? undefined : (
                  <Button onClick={state.clear}>
                    <Trans>Show all</Trans>
                  </Button>
                )
              }
            >
              {find !== "" ? (
                <Trans>Nobody by this name or number has asked. Try fewer letters.</Trans>
              ) : (
                <Trans>Nobody has asked yet. What comes in by the form stands here at once.</Trans>
              )}
            </EmptyState>
          ) : (
            <ReferralBoard of={board} moves={moves} />
          )
        }
      </WhenRead>
      {read.state === "ready" ? <FormAddress path={read.value.form} /> : null}
    </Page>
  );
}
