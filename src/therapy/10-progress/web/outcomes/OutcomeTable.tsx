import { Trans, useLingui } from "@lingui/react/macro";
import { FEWEST_CLIENTS, type OutcomeGroup } from "../../outcomes.ts";
import look from "../beside/beside.module.css";
import type { OutcomeWords } from "./use-outcome-words.ts";

/** One side of the practice: groups in rows, and in words how many objectives stand how. */
export function OutcomeTable({ groups, words, name }: { groups: readonly OutcomeGroup[]; words: OutcomeWords; name: string }) {
  const { t } = useLingui();
  return (
    // A wide table scrolls on a phone, so it must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={look.scroller} aria-label={name} tabIndex={0}>
      <table className={look.table}>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{t`Clients`}</th>
            <th scope="col">{t`Objectives`}</th>
            <th scope="col">{t`How they stand`}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{words.keyOf(group)}</th>
              <td className={look.number}>{group.clients ?? t`fewer than ${FEWEST_CLIENTS}`}</td>
              <td className={look.number}>{group.objectives ?? "–"}</td>
              <td>
                {group.clients === null ? (
                  <span className="so-muted">
                    <Trans>Not enough data yet to show anything.</Trans>
                  </span>
                ) : (
                  <ul>
                    {group.states.map(({ state, objectives }) => (
                      <li key={state}>
                        <HowMany state={words.states[state]} objectives={objectives ?? t`kept back`} />
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HowMany({ state, objectives }: { state: string; objectives: number | string }) {
  return (
    <Trans>
      {state}: {objectives}
    </Trans>
  );
}
