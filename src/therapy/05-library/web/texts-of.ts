import type { Language } from "#foundation/words.ts";
import type { useDeedForm } from "#foundation/web/form.tsx";

/** What the parts of a form of the library know of it. */
export interface FormOf<Values> extends Pick<ReturnType<typeof useDeedForm>, "element" | "sending" | "refusal"> {
  readonly values: Values;
  readonly errors: Readonly<Record<string, unknown>>;
  readonly field: (path: string) => object;
  readonly form: { readonly setValues: (values: Partial<Values>) => void };
}

/** The fields of a text that is written in either language: the one written now, with what is wrong with the text as a whole. */
export function textsOf(form: Pick<FormOf<object>, "errors" | "field">, language: Language) {
  const said = (path: string): string | undefined => {
    const told = form.errors[path];
    return typeof told === "string" ? told : undefined;
  };
  const text = (path: string) => {
    const error = said(path) ?? said(`${path}.${language}`);
    return { ...form.field(`${path}.${language}`), ...(error === undefined ? {} : { error }) };
  };
  return { said, text };
}
