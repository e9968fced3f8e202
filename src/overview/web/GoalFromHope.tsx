import { useRead } from "#foundation/web/use-endpoint.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { type HopeView, hopesOf } from "#intake/hopes.ts";
import { isAnswer } from "#intake/intake.ts";
import { readIntake } from "#intake/intake.api.ts";
import type { Nature } from "#assessment/nature.ts";
import type { ClientId } from "#people/client.ts";
import { NewGoalForm } from "#plan/web/GoalForm.tsx";

const NATURE_OF: Readonly<Record<HopeView, Nature>> = { grow: "progressive", keep: "maintaining", prevent: "preventive" };

/** The plan's own form, begun with a hope in the words it was told in. Nothing is set until a therapist sets it. */
export function GoalFromHope({ clientId, place, onDone }: { clientId: ClientId; place: string; onDone: () => void }) {
  const read = useRead(readIntake, { ids: { clientId }, chapter: "intake" });
  const { language } = useLanguage();
  return (
    <WhenRead read={read}>
      {({ answers }) => {
        const { hopes, view } = hopesOf(answers.filter(isAnswer));
        const words = hopes.find((hope) => hope.place === place)?.words ?? "";
        const familyWording = { en: "", fr: "", further: [], [language]: words.slice(0, 400) };
        return (
          <NewGoalForm
            clientId={clientId}
            bankGoal={null}
            begin={{ nature: view === null ? null : NATURE_OF[view], domain: null, clinicalWording: words.slice(0, 400), familyWording }}
            onDone={onDone}
            onLeave={onDone}
          />
        );
      }}
    </WhenRead>
  );
}
