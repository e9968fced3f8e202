/** The zones of the two countries, and wherever this practice is, for a list to choose from. */
export function timeZones(own: string): { value: string; label: string }[] {
  const near = Intl.supportedValuesOf("timeZone").filter((zone) => /^(America\/[^/]+|Pacific\/Honolulu)$/.test(zone));
  return [...new Set([own, ...near])].sort().map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
