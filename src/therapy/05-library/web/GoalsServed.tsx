import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { X } from "lucide-react";
import { ChoiceField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { AnyGoalId } from "../goal-bank.ts";
import { listBankGoals } from "../library.api.ts";
import look from "./Library.module.css";

/** Every intervention is mapped to a clinical goal: at least one, the first is what it was made for. */
export function GoalsServed({
  label,
  goals,
  onChange,
  error,
}: {
  label?: string;
  goals: readonly string[];
  onChange: (goals: AnyGoalId[]) => void;
  error?: string | undefined;
}) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const read = useRead(listBankGoals, { chapter: "library" });
  const bank = read.state === "ready" ? read.value.goals : [];
  const nameOf = (id: string) => bank.find((goal) => goal.id === id)?.name[language] ?? id;
  const ids = (list: readonly string[]) => list.map((id) => AnyGoalId.parse(id));
  return (
    <div>
      <ChoiceField
        label={label ?? t`Goals it serves`}
        value=""
        error={error}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== "") onChange(ids([...goals, value]));
        }}
        data={[
          { value: "", label: t`Add a goal …` },
          ...bank.filter(({ id }) => !goals.includes(id)).map(({ id, name }) => ({ value: id, label: name[language] })),
        ]}
      />
      {goals.length === 0 ? null : (
        <ul className={look.chosen} style={{ marginTop: 8 }}>
          {goals.map((id) => (
            <li key={id}>
              <Button
                variant="light"
                rightSection={<Icon of={X} size={16} />}
                onClick={() => onChange(ids(goals.filter((one) => one !== id)))}
              >
                <span className="so-hidden">
                  <Trans>Leave out:</Trans>{" "}
                </span>
                {nameOf(id)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
