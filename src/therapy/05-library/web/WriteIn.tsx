import { Trans, useLingui } from "@lingui/react/macro";
import { Segmented } from "#foundation/web/Segmented.tsx";
import type { Language } from "#foundation/words.ts";
import look from "./Library.module.css";
import { LackingChip } from "./LackingChip.tsx";

/** Which language is written now. Both are kept; what is missing in one is said, and may follow later. */
export function WriteIn({
  language,
  lacking,
  onChange,
}: {
  language: Language;
  lacking: readonly Language[];
  onChange: (language: Language) => void;
}) {
  const { t } = useLingui();
  return (
    <div className={look.writeIn}>
      <Segmented<Language>
        label={t`Write in`}
        options={[
          { value: "en", label: t`English` },
          { value: "fr", label: t`French` },
        ]}
        value={language}
        onChange={onChange}
      />
      <LackingChip lacking={lacking} />
      {lacking.length === 0 ? null : (
        <p className="so-small so-muted">
          <Trans>You may keep it so and add the other language later. Until then the words there are stand in both.</Trans>
        </p>
      )}
    </div>
  );
}
