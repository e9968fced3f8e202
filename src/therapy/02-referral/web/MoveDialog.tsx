import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Fields, LongTextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { closeReferral } from "../referral.api.ts";
import { Closing, mayGo, OpenState, type ReferralId, type ReferralState } from "../referral.ts";
import { CLOSING_WORDS, STATE_WORDS } from "./referral-words.ts";
import type { Moves } from "./use-moves.ts";
import look from "./ReferralScreen.module.css";

export interface Movable {
  readonly id: ReferralId;
  readonly aboutName: string;
  readonly state: ReferralState;
  readonly position: number;
  readonly undoTo: ReferralState | null;
}

/** Where a card goes, by keyboard or by finger. Closing asks why; everything else is done at once and can be taken back. */
export function MoveDialog(props: {
  of: Movable;
  moves: Moves;
  mayClose: boolean;
  wants?: ReferralState | null;
  closing?: Closing;
  onLeave: () => void;
}) {
  const { of: it, moves, mayClose, onLeave } = props;
  const { t } = useLingui();
  const places = PLACES.filter((to) => mayGo(it.state, to) && (to === "closed" ? mayClose : OpenState.safeParse(to).success));
  const [to, setTo] = useState<ReferralState | null>(props.wants ?? null);
  const name = it.aboutName;
  const move = async (event: FormEvent) => {
    event.preventDefault();
    const open = OpenState.safeParse(to);
    if (open.success && (await moves.move(it, open.data))) onLeave();
  };
  return (
    <Modal opened onClose={onLeave} title={<Trans>Where does {name} stand?</Trans>} size="lg" padding="xl" withCloseButton={false}>
      <Fields>
        <PillGroup
          label={t`Column`}
          hideLabel
          options={places.map((value) => ({ value, label: t(STATE_WORDS[value].word) }))}
          value={to}
          onChange={setTo}
        />
        {to === "closed" ? (
          <CloseForm of={it} closing={props.closing ?? null} onDone={onLeave} onLeave={onLeave} />
        ) : (
          <form onSubmit={(event) => void move(event)}>
            <div className={look.buttons}>
              <Button type="submit" variant="filled" disabled={to === null} loading={moves.sending}>
                <Trans>Move</Trans>
              </Button>
              {it.undoTo === null ? null : (
                <Button loading={moves.sending} onClick={() => void moves.takeBack(it).then((done) => (done ? onLeave() : undefined))}>
                  <Trans>Take the last move back</Trans>
                </Button>
              )}
              <Button variant="subtle" onClick={onLeave}>
                <Trans>Leave it as it is</Trans>
              </Button>
            </div>
            {moves.refusal === null ? null : <RefusalState refusal={moves.refusal} />}
          </form>
        )}
      </Fields>
    </Modal>
  );
}

const PLACES = [...OpenState.options, "closed"] as const;

/** The reason is for the record; nothing is sent to anybody. */
function CloseForm({
  of,
  closing: first,
  onDone,
  onLeave,
}: {
  of: Movable;
  closing: Closing | null;
  onDone: () => void;
  onLeave: () => void;
}) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const initial: { closing: Closing | null; reason: string } = { closing: first, reason: "" };
  const form = useDeedForm(closeReferral, {
    ids: { referralId: of.id },
    initial,
    refresh: ["referral"],
    asInput: ({ closing, reason }) => ({ id, basedOn: of.position, closing, reason }),
    onDone,
  });
  return (
    <form {...form.element}>
      <Fields>
        <PillGroup
          label={t`What it comes down to`}
          options={Closing.options.map((value) => ({ value, label: t(CLOSING_WORDS[value]) }))}
          value={form.values.closing}
          error={form.errors["closing"]}
          onChange={(value) => form.set("closing", value)}
        />
        <LongTextField
          label={t`Why, for the record`}
          hint={t`And whom you named instead. Nothing is sent to anybody.`}
          {...form.field("reason")}
        />
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>Close this referral</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onLeave}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
