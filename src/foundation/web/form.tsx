/** A form for one endpoint: the endpoint’s own schema checks it here and on the server, and both speak the same codes. */
import { Button } from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { type FormEvent, type ReactNode, useRef } from "react";
import type { z } from "zod";
import { type Issue, issuesOf } from "#foundation/issues.ts";
import type { AnyEndpoint, Asked, OutputOf, RefusedBy } from "./call.ts";
import { RefusalState } from "./ErrorState.tsx";
import { useLanguage } from "./language.tsx";
import { useDeed } from "./use-endpoint.ts";

/**
 * What was typed is kept through every refusal, and focus goes to the first field to mend.
 * `field("title")` gives an input its value, its change and its error. `asInput` turns the values of the form into what the endpoint asks for, when they differ.
 */
export function useDeedForm<E extends AnyEndpoint, Values extends Record<string, unknown>>(
  endpoint: E,
  options: {
    initial: Values;
    refresh: readonly string[];
    onDone: (value: OutputOf<E>) => void;
    asInput?: (values: Values) => unknown;
  } & ({} extends z.input<E["ids"]> ? { ids?: z.input<E["ids"]> } : { ids: z.input<E["ids"]> }),
) {
  const { say } = useLanguage();
  const deed = useDeed(endpoint, { refresh: options.refresh });
  const element = useRef<HTMLFormElement>(null);
  const form = useForm<Values>({ mode: "controlled", initialValues: options.initial, clearInputErrorOnChange: true });

  const show = (issues: readonly Issue[]) => {
    // Only the first of several issues of a field is shown: one thing to mend at a time.
    const errors = Object.fromEntries(issues.toReversed().map((issue) => [issue.path.join("."), say(issue.code, issue.values)]));
    form.setErrors(errors);
    requestAnimationFrame(() => firstToMend(element.current)?.focus());
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (deed.sending) return;
    const input = options.asInput === undefined ? form.getValues() : options.asInput(form.getValues());
    const checked = endpoint.input.safeParse(input);
    if (!checked.success) return show(issuesOf(checked.error, input));
    const result = await deed.send({ ids: options.ids, input } as unknown as Asked<E>);
    if (result.ok) {
      form.resetDirty();
      options.onDone(result.value);
    } else if (result.refusal.issues.length > 0) {
      show(result.refusal.issues);
    }
  };

  return {
    element: { ref: element, noValidate: true, onSubmit: (event: FormEvent) => void submit(event) },
    field: ((path, more) => form.getInputProps(path, more)) as UseFormReturnType<Values>["getInputProps"],
    values: form.values,
    set: form.setFieldValue,
    errors: form.errors,
    isDirty: form.isDirty,
    form,
    sending: deed.sending,
    refusal: deed.refusal as RefusedBy<E> | null,
  };
}

/** Why the server refused the form as a whole. Its place is kept beside the button. */
export function FormTrouble({ of: { refusal } }: { of: { refusal: RefusedBy<AnyEndpoint> | null } }) {
  return refusal === null ? null : <RefusalState refusal={refusal} />;
}

/** The filled button that sends a form. Its label is the verb a person would say. */
export function SendButton({ of: form, children }: { of: { sending: boolean }; children: ReactNode }) {
  return (
    <Button type="submit" variant="filled" loading={form.sending}>
      {children}
    </Button>
  );
}

const firstToMend = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-to-mend="true"] input') ?? null;
