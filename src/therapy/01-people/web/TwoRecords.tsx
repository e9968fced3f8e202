import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Side } from "../client-merge.api.ts";
import look from "./SamePerson.module.css";

/** What is known in each, in the same order. What neither says is left out. */
export function TwoRecords({ kept, aside }: { kept: Side; aside: Side }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const born = ({ bornOn }: Side) => (bornOn === null ? null : day(bornOn));
  const rows: readonly (readonly [title: ReactNode, of: (side: Side) => ReactNode])[] = [
    [<Trans key="name">Name</Trans>, ({ name }) => <bdi>{name}</bdi>],
    [<Trans key="legal">Name on papers</Trans>, ({ legalName }) => legalName],
    [<Trans key="born">Birthday</Trans>, born],
    [<Trans key="pronouns">Pronouns</Trans>, ({ pronouns }) => pronouns],
    [<Trans key="since">Record begun</Trans>, ({ since }) => day(since)],
    [<Trans key="team">Cared for by</Trans>, ({ team }) => (team.length === 0 ? null : team.join(", "))],
    [<Trans key="family">Family</Trans>, ({ family }) => (family.length === 0 ? null : <FamilyOf family={family} />)],
    [<Trans key="sessions">Sessions</Trans>, (side) => <SessionsOf sessions={side.sessions} />],
    [<Trans key="goals">Goals being worked on</Trans>, ({ inside }) => inside?.activeGoals],
    [<Trans key="safety">Warnings on the safety card</Trans>, ({ inside }) => inside?.safetyLines],
    [<Trans key="consents">Consents that stand</Trans>, ({ inside }) => inside?.consents.length],
  ];
  const sides = [
    { side: kept, title: t`Kept` },
    { side: aside, title: t`Laid under it` },
  ];
  return (
    <table className={look.sides}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>What is known</Trans>
          </th>
          {sides.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .map(([title, of]) => ({ title, told: sides.map(({ side, title: whose }) => ({ whose, words: of(side) ?? null })) }))
          .filter(({ told }) => told.some(({ words }) => words !== null))
          .map(({ title, told }, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- the rows of a comparison never change places
            <tr key={place}>
              <th scope="row">{title}</th>
              {told.map(({ whose, words }) => (
                <td key={whose} data-side={whose}>
                  {words ?? "–"}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function FamilyOf({ family }: Pick<Side, "family">) {
  const { say } = useLanguage();
  return (
    <ul>
      {family.map(({ name, relationship, restricted, noContact }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- the lines never change places
        <li key={place}>
          {name} ({say(`kin.${relationship}`)})
          {restricted ? (
            <b>
              {" "}
              <Trans>kept away by order</Trans>
            </b>
          ) : noContact ? (
            <b>
              {" "}
              <Trans>not contacted</Trans>
            </b>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function SessionsOf({ sessions: { held, ahead, first, last } }: Pick<Side, "sessions">) {
  const { day } = useLanguage();
  if (first === null || last === null) return <Trans>none</Trans>;
  const [from, until] = [day(first, "medium"), day(last, "medium")];
  return (
    <>
      <Plural value={held} one="# recorded" other="# recorded" />
      {ahead === 0 ? null : (
        <>
          , <Plural value={ahead} one="# planned ahead" other="# planned ahead" />
        </>
      )}
      <br />
      <small className="so-muted">
        <Trans>
          {from} to {until}
        </Trans>
      </small>
    </>
  );
}
