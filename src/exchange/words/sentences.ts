/** The sentence of each code that taking a caseload over may meet. Read by the catalogue tools only. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  // What stands in the way of a row, and how to mend it.
  msg({ id: "import.no-name", message: "There is no name in this row." }),
  msg({ id: "import.not-a-day", message: "This is not a day. For example 2016-03-14" }),
  msg({ id: "import.no-such-day", message: "The calendar has no such day." }),
  msg({ id: "import.no-leap-year", message: "The year {year} has no 29 February." }),
  msg({ id: "import.year-of-two-figures", message: "Please write the year with four figures." }),
  msg({ id: "import.year-too-early", message: "Nobody alive was born in the year {year}." }),
  msg({ id: "import.born-in-the-future", message: "This birthday is still to come." }),
  msg({ id: "import.unknown-language", message: "This language is not known here. English or French, please." }),
  msg({ id: "import.neither-yes-nor-no", message: "Please write yes or no." }),
  msg({ id: "import.here-already", message: "Somebody of this name is a client here already." }),
  msg({ id: "import.in-line", message: "The same person stands in line {line}." }),
  msg({ id: "import.with-a-colleague", message: "Somebody of this name is a client of the practice already. Ask your colleagues." }),
  // Why a file cannot be read at all.
  msg({ id: "import.file.too-heavy", message: "This file is too large. At most 5 megabytes, please: one sheet with the clients alone." }),
  msg({ id: "import.file.too-many-rows", message: "This file has more than 5,000 rows. Please bring it in two files." }),
  msg({ id: "import.file.no-rows", message: "There are no rows under the headings." }),
  msg({ id: "import.file.old-excel", message: "This is an old kind of Excel file. Open it and save it as .xlsx, or as CSV." }),
  msg({ id: "import.file.not-a-table", message: "This is not a table that can be read. An Excel file (.xlsx) or a CSV file will do." }),
  // Why a client stays.
  msg({ id: "added.team", message: "somebody else cares for them" }),
  msg({ id: "added.family", message: "their family was written down" }),
  msg({ id: "added.details", message: "their details were changed" }),
  msg({ id: "added.story", message: "their story or safety card was begun" }),
  msg({ id: "added.plan", message: "a plan was begun" }),
  msg({ id: "added.times", message: "sessions were planned" }),
  msg({ id: "added.consents", message: "consents were written down" }),
  msg({ id: "added.intake", message: "the intake was begun" }),
  msg({ id: "added.assessment", message: "an assessment was begun" }),
  msg({ id: "added.report", message: "a report was begun" }),
  msg({ id: "added.referral", message: "a referral was joined to them" }),
  msg({ id: "added.moments", message: "a moment was kept, or the family wrote" }),
  msg({ id: "added.other", message: "something was added to their record" }),
  msg({ id: "too-late", message: "This import is more than 30 days old and can no longer be taken back." }),
  msg({ id: "begun-by-another", message: "Somebody else began this import. Choose the file again." }),
  msg({ id: "nothing-to-take-back", message: "There is nobody left to take back." }),
];
