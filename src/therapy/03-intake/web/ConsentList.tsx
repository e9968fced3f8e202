import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { isFoundIn } from "#foundation/letters.ts";
import { NoChoices, useListState } from "#foundation/web/list-state.ts";
import { KeyList, ListTools } from "#foundation/web/ListTools.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import type { ClientId } from "#people/client.ts";
import type { ConsentKind } from "#people/consent.ts";
import { missingKinds, type State, stateOf } from "#people/consent-standing.ts";
import type { readConsents } from "../consents.api.ts";
import { KIND_WORDS } from "./consent-words.ts";
import { ConsentRow } from "./ConsentRow.tsx";
import look from "./Consents.module.css";

export type Ledger = OutputOf<typeof readConsents>;

const STANDING: readonly State[] = ["ends-soon", "waits", "later", "stands"];

/** As many as one look takes in. */
const FEW = 8;

/** What nobody has been asked yet, what stands, and what stood once. */
export function ConsentList({ clientId, ledger, onWrite }: { clientId: ClientId; ledger: Ledger; onWrite: (kind: ConsentKind) => void }) {
  const { t } = useLingui();
  const { consents, around, today } = ledger;
  const state = useListState(NoChoices);
  const isNamed = (kind: ConsentKind) => isFoundIn(state.find, t(KIND_WORDS[kind].name));
  const missing = missingKinds(consents, around, today).filter(isNamed);
  const withState = consents.filter(({ kind }) => isNamed(kind)).map((consent) => ({ consent, state: stateOf(consent, today) }));
  const standing = withState
    .filter(({ state }) => STANDING.includes(state))
    .toSorted((a, b) => STANDING.indexOf(a.state) - STANDING.indexOf(b.state));
  const refused = withState.filter(({ state }) => state === "refused");
  const over = withState.filter(({ state }) => ["withdrawn", "superseded", "over"].includes(state));
  const rows = (of: typeof withState) =>
    of.map(({ consent, state }) => (
      <ConsentRow key={consent.id} clientId={clientId} consent={consent} state={state} ledger={ledger} onRenew={onWrite} />
    ));
  return (
    <>
      {consents.length + missing.length > FEW || state.find !== "" ? (
        <ListTools label={t`Find a consent`} typed={state.typed} onType={state.type} />
      ) : null}
      {missing.length === 0 ? null : (
        <Section title={<Trans>To be asked</Trans>}>
          <KeyList className={look.list}>
            {missing.map((kind) => {
              const name = t(KIND_WORDS[kind].name);
              return (
                <li key={kind} className={look.row}>
                  <div className={look.what}>
                    <span className={look.name}>
                      <b>{name}</b>
                    </span>
                    <span className={look.said}>{t(KIND_WORDS[kind].opens)}</span>
                  </div>
                  <Button size="sm" aria-label={t`Write down: ${name}`} onClick={() => onWrite(kind)}>
                    <Trans>Write it down</Trans>
                  </Button>
                </li>
              );
            })}
          </KeyList>
        </Section>
      )}
      <Section title={<Trans context="consent">Agreed to</Trans>}>
        {standing.length === 0 ? (
          <EmptyState>
            {state.find === "" ? <Trans>Nothing has been agreed to yet.</Trans> : <Trans>Nothing of this name has been agreed to.</Trans>}
          </EmptyState>
        ) : (
          <KeyList className={look.list}>{rows(standing)}</KeyList>
        )}
      </Section>
      {refused.length === 0 ? null : (
        <Section
          title={<Trans context="consent">Said no</Trans>}
          hint={<Trans>A no is an answer. Nobody is asked again unless they wish it.</Trans>}
        >
          <KeyList className={look.list}>{rows(refused)}</KeyList>
        </Section>
      )}
      {over.length === 0 ? null : (
        <details className={look.over}>
          <summary>
            <Trans>Withdrawn, replaced or over ({over.length})</Trans>
          </summary>
          <KeyList className={look.list}>{rows(over)}</KeyList>
        </details>
      )}
    </>
  );
}
