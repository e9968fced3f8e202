import { Trans, useLingui } from "@lingui/react/macro";
import type { HelpSeen, HowOften } from "#progress/evidence.ts";
import { Category } from "#family/question.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { Field } from "../../Field.tsx";
import type { About } from "../../Portal.tsx";
import { Choices } from "./Choices.tsx";

/** What one may say beside what happened; everything may stay unsaid. */
export function HelpAndHowOften({
  help,
  howOften,
  onHelp,
  onHowOften,
}: {
  help: HelpSeen | null;
  howOften: HowOften | null;
  onHelp: (help: HelpSeen | null) => void;
  onHowOften: (howOften: HowOften | null) => void;
}) {
  return (
    <>
      <Choices
        label={<Trans>With how much help? (if you know)</Trans>}
        value={help}
        options={[
          [
            "alone",
            <Trans key="alone" context="help at home">
              On their own
            </Trans>,
          ],
          ["hint", <Trans key="hint">With a hint</Trans>],
          ["help", <Trans key="help">With help</Trans>],
        ]}
        onChange={onHelp}
      />
      <Choices
        label={<Trans>How often? (if you know)</Trans>}
        value={howOften}
        options={[
          ["once", <Trans key="once">Once</Trans>],
          ["few", <Trans key="few">A few times</Trans>],
          ["often", <Trans key="often">Often</Trans>],
        ]}
        onChange={onHowOften}
      />
    </>
  );
}

/** What a question is of, and the visit it is about. */
export function AboutWhat({
  about: { page },
  category,
  sessionId,
  onCategory,
  onSession,
}: {
  about: About;
  category: Category;
  sessionId: string;
  onCategory: (category: Category) => void;
  onSession: (sessionId: string) => void;
}) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const names: Record<Category, string> = {
    why: t`Why we do something`,
    response: t`How it went`,
    progress: t`How it is going`,
    home: t`What to do at home`,
    schedule: t`Times and visits`,
    fees: t`Fees`,
    worry: t`Something that worries me`,
    other: t`Something else`,
  };
  return (
    <>
      <Field label={<Trans>What kind of question is it?</Trans>}>
        {(it) => (
          <select {...it} value={category} onChange={(event) => onCategory(Category.parse(event.currentTarget.value))}>
            {Category.options.map((one) => (
              <option key={one} value={one}>
                {names[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {page.visits.length === 0 ? null : (
        <Field label={<Trans>About one visit? (if you like)</Trans>}>
          {(it) => (
            <select {...it} value={sessionId} onChange={(event) => onSession(event.currentTarget.value)}>
              <option value="">{t`No certain visit`}</option>
              {page.visits.map((visit) => (
                <option key={visit.sessionId} value={visit.sessionId}>
                  {day(visit.day, "long")}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}
