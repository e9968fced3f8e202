/** "Dana Okafor, MTA" → "DO": the first and the last of the names. */
export const initialsOf = (name: string): string => {
  const words = (name.split(",")[0] ?? "").split(" ").filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.slice(0, 1) ?? "").join("");
};
