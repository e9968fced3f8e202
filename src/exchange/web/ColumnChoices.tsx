import { Trans, useLingui } from "@lingui/react/macro";
import { ErrorState } from "#foundation/web/ErrorState.tsx";
import { ChoiceField } from "#foundation/web/Field.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { hasNoName, ImportField } from "../import-column.ts";
import { FIELD_WORDS } from "./field-words.ts";
import look from "./ImportScreen.module.css";
import type { TableReading } from "./use-table.ts";

/** Which column is what: recognised by its name, and changed where that was wrong. */
export function ColumnChoices({ reading }: { reading: TableReading }) {
  const { t } = useLingui();
  const { table, columns, order, language } = reading;
  const fields = [
    { value: "", label: t`Leave this column out` },
    ...ImportField.options.map((value) => ({ value, label: t(FIELD_WORDS[value]) })),
  ];
  return (
    <Section
      title={<Trans>What the columns are</Trans>}
      hint={<Trans>Recognised by their headings. Change what is not right; the rows below follow at once.</Trans>}
    >
      <ul className={look.columns}>
        {table.head.map((heading, at) => {
          const example = table.rows.find(({ cells }) => (cells[at] ?? "").trim() !== "")?.cells[at] ?? "";
          const nth = at + 1;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place in the file
            <li key={at} data-left-out={columns[at] === null}>
              <ChoiceField
                label={heading === "" ? t`Column ${nth}` : heading}
                hint={example === "" ? t`empty` : example.slice(0, 40)}
                data={fields}
                value={columns[at] ?? ""}
                onChange={(event) => {
                  const field = ImportField.safeParse(event.currentTarget.value);
                  reading.setColumn(at, field.success ? field.data : null);
                }}
              />
            </li>
          );
        })}
      </ul>
      {hasNoName(columns) ? <ErrorState happened={<Trans>No column holds a name. Say which one does.</Trans>} /> : null}
      <div className={look.how}>
        {reading.hasOrder ? (
          <PillGroup
            label={t`03/04/2016 means`}
            {...(reading.isOrderOpen ? { hint: t`The file itself does not say. Please look.` } : {})}
            options={[
              { value: "day-first", label: t`3 April` },
              { value: "month-first", label: t`4 March` },
            ]}
            value={order}
            onChange={reading.setOrder}
          />
        ) : null}
        {reading.saysNoLanguage ? (
          <PillGroup
            label={t`Language we use together, where the file says none`}
            options={[
              { value: "en", label: "English" },
              { value: "fr", label: "Français" },
            ]}
            value={language}
            onChange={reading.setLanguage}
          />
        ) : null}
      </div>
    </Section>
  );
}
