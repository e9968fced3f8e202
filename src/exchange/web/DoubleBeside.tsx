import { Trans, useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { ClientProfile } from "#people/client-profile.ts";
import type { Double } from "../import-doubles.ts";
import look from "./ImportScreen.module.css";
import type { LookedAt, TableReading } from "./use-table.ts";

/** One person, or two: what the file says beside what is here. A person decides. */
export function DoubleBeside(props: { row: LookedAt; profile: ClientProfile; double: Double; reading: TableReading }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const { row, profile, double, reading } = props;
  const other = double.of === "client" ? double.client : (reading.rows.find(({ line }) => line === double.line)?.profile ?? null);
  if (other === null) return null;
  const nameOf = ({ chosenName, familyName }: Pick<ClientProfile, "chosenName" | "familyName">) =>
    [chosenName, familyName].filter(Boolean).join(" ");
  const bornOf = (bornOn: string | null) => (bornOn === null ? "–" : day(bornOn));
  const pairs = [
    { title: t`Name`, file: nameOf(profile), here: nameOf(other) },
    { title: t`Birthday`, file: bornOf(profile.bornOn), here: bornOf(other.bornOn) },
    { title: t`Phone`, file: profile.phone ?? "–", here: other.phone ?? "–" },
  ];
  const { line } = row;
  const otherLine = double.of === "line" ? double.line : 0;
  return (
    <div className={look.beside}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Trans>What is known</Trans>
            </th>
            <th scope="col">
              <Trans>Line {line}</Trans>
            </th>
            <th scope="col">{double.of === "client" ? <Trans>Client here</Trans> : <Trans>Line {otherLine}</Trans>}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ title, file, here }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>
                <bdi>{file}</bdi>
              </td>
              <td>
                <bdi>{here}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PillGroup
        label={t`Line ${line} is`}
        options={[
          { value: "same", label: t`The same person: leave out` },
          { value: "other", label: t`Somebody else: take on` },
        ]}
        value={row.isSomebodyElse ? "other" : "same"}
        onChange={(value) => reading.setSomebodyElse(line, value === "other")}
      />
    </div>
  );
}
