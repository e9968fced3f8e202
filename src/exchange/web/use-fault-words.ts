import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Fault } from "../import-reading.ts";
import { FIELD_WORDS } from "./field-words.ts";

/** "Birthday “29/02/2015”: The year 2015 has no 29 February." The same words on the page and in the file of rows left out. */
export function useFaultWords(): (fault: Fault) => string {
  const { t } = useLingui();
  const { say } = useLanguage();
  return ({ field, code, values, written }) => {
    const sentence = say(code, values);
    if (field === null) return sentence;
    const [name, there] = [t(FIELD_WORDS[field]), written.length > 40 ? `${written.slice(0, 40)}…` : written];
    return there === "" ? t`${name}: ${sentence}` : t`${name} “${there}”: ${sentence}`;
  };
}
