import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import { type FormEvent, useState } from "react";
import type { z } from "zod";
import { issuesOf } from "#foundation/issues.ts";
import { signIn } from "#foundation/sign-in.api.ts";
import type { Refused } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Fields } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { checkSetUpCode, SetUp as Answers, setUpPractice } from "../set-up.api.ts";
import { Doorway } from "./Doorway.tsx";
import { goInside } from "./go-inside.ts";
import { SecondFactor } from "./SecondFactor.tsx";
import { CodeStep, DoorStep, PersonStep, PracticeStep, type SetUpForm, type Typed } from "./SetUpSteps.tsx";
import { useFirstField } from "./use-first-field.ts";

/** Which answers each page asks for. */
const PAGES = [
  Answers.pick({ code: true }),
  Answers.pick({ practiceName: true, timeZone: true, language: true, country: true }),
  Answers.pick({ chosenName: true, familyName: true, credential: true, isTherapist: true }),
  Answers.pick({ email: true, password: true }),
] as const satisfies readonly z.ZodType[];
const PAGE_COUNT = PAGES.length + 2;

/** The first visit, one small page after the other. What was typed stays, also when going back. */
export function SetUp() {
  const { t } = useLingui();
  const { say, language } = useLanguage();
  const [page, setPage] = useState(0);
  const [recoverySheet, setRecoverySheet] = useState<string | null>(null);
  const check = useDeed(checkSetUpCode, { refresh: [] });
  const make = useDeed(setUpPractice, { refresh: [] });
  const enter = useDeed(signIn, { refresh: [] });
  const form: SetUpForm = useForm<Typed>({
    mode: "controlled",
    clearInputErrorOnChange: true,
    initialValues: {
      code: "",
      practiceName: "",
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      language,
      country: "CA",
      chosenName: "",
      familyName: "",
      credential: "",
      isTherapist: true,
      email: "",
      password: "",
    },
  });
  const typed = form.values;
  useFirstField(page);
  const stepOf = (at: number) => t`Step ${at} of ${PAGE_COUNT}`;
  const sending = check.sending || make.sending || enter.sending;
  const refusal: Refused | null = check.refusal ?? make.refusal ?? enter.refusal;

  const next = async (event: FormEvent) => {
    event.preventDefault();
    const asked = PAGES[page];
    if (sending || !asked) return;
    const answers = Object.fromEntries(Object.keys(asked.shape).map((name) => [name, form.getValues()[name]]));
    const checked = asked.safeParse(answers);
    if (!checked.success)
      return form.setErrors(
        Object.fromEntries(issuesOf(checked.error, answers).map((issue) => [issue.path.join("."), say(issue.code, issue.values)])),
      );
    if (page === 0 && !(await check.send({ input: { code: typed.code } })).ok) return;
    if (page < PAGES.length - 1) return setPage(page + 1);
    const made = await make.send({ input: Answers.parse(typed) });
    if (!made.ok) return;
    const entered = await enter.send({ input: { email: typed.email, password: typed.password } });
    if (entered.ok) setRecoverySheet(made.value.recoverySheet);
  };

  if (recoverySheet !== null)
    return (
      <SecondFactor
        password={typed.password}
        recoverySheet={recoverySheet}
        steps={[stepOf(PAGE_COUNT - 1), stepOf(PAGE_COUNT)]}
        onDone={() => goInside()}
      />
    );
  const Step = [CodeStep, PracticeStep, PersonStep, DoorStep][page] ?? CodeStep;
  const titles = [t`Welcome`, t`Your practice`, t`You`, t`Your key`];
  return (
    <Doorway title={titles[page] ?? ""} lead={stepOf(page + 1)} wide>
      <form noValidate onSubmit={(event) => void next(event)}>
        <Fields>
          <Step key={page} form={form} />
          {refusal ? <RefusalState refusal={refusal} /> : null}
          <Button type="submit" size="lg" variant="filled" fullWidth loading={sending}>
            {page === PAGES.length - 1 ? <Trans>Set up the practice</Trans> : <Trans>Go on</Trans>}
          </Button>
          {page === 0 ? null : (
            <Button variant="subtle" onClick={() => setPage(page - 1)}>
              <Trans>Back</Trans>
            </Button>
          )}
        </Fields>
      </form>
    </Doorway>
  );
}
