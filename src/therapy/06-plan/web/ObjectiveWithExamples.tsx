import { useRead } from "#foundation/web/use-endpoint.ts";
import { listBankGoals } from "#library/library.api.ts";
import type { Goal } from "../goal.ts";
import { NewObjectiveForm } from "./ObjectiveForm.tsx";

/** A further objective of a goal that began in the library: its examples stand ready. */
export function ObjectiveWithExamples({ goal, position, onDone }: { goal: Goal; position: number; onDone: () => void }) {
  const read = useRead(listBankGoals, { chapter: "library", enabled: goal.bankGoal !== null });
  const examples = read.state === "ready" ? (read.value.goals.find(({ id }) => id === goal.bankGoal)?.objectives ?? []) : [];
  return <NewObjectiveForm goal={goal} position={position} examples={examples} onDone={onDone} />;
}
