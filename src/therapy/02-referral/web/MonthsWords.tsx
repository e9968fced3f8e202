import { Plural } from "@lingui/react/macro";

/** Whole years where they are whole: "3 years", "30 months". */
export const MonthsWords = ({ months }: { months: number }) =>
  months % 12 === 0 ? (
    <Plural value={months / 12} one="# year" other="# years" />
  ) : (
    <Plural value={months} one="# month" other="# months" />
  );
