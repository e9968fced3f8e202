/** How many wrong codes or passwords in a row are borne, and under which name they are counted. */

/** Ten wrong in a row, then a quarter of an hour. */
export const TEN_IN_A_ROW = { max: 10, seconds: 900, from: "last" } as const;

/** Under which name wrong codes of one account are counted. */
export const factorKey = (accountId: string): string => `code ${accountId}`;
