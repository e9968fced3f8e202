/** docs/reliability.md: one section for each long proof, replaced whenever the proof is run again. */

const INTRODUCTION = `# Reliability

What was done to this program on purpose, and what it lost. Each section is written by \`npm run prove -- NAME\`; the seed repeats the run.
`;

/** @typedef {{ name: string, title: string, day: string, machine: string, passed: boolean, facts: Readonly<Record<string, string | number | boolean>> }} Proved */

/** @param {string} page the page so far, or nothing @param {Proved} proved */
export function withSection(page, proved) {
  const section = sectionFor(proved);
  const whole = page.trim() === "" ? INTRODUCTION : page;
  const start = whole.indexOf(opening(proved.name));
  if (start === -1) return `${whole.trimEnd()}\n\n${section}`;
  const next = whole.indexOf("<!-- proof:", start + 1);
  const rest = next === -1 ? "" : `\n${whole.slice(next)}`;
  return `${whole.slice(0, start)}${section}${rest}`;
}

/** @param {string} name */
const opening = (name) => `<!-- proof: ${name} -->`;

/** @param {Proved} proved */
function sectionFor({ name, title, day, machine, passed, facts }) {
  const rows = Object.entries(facts).map(([what, value]) => `| ${what} | ${value} |`);
  const verdict = passed ? "held" : "**did not hold**";
  return [
    opening(name),
    `## ${title}`,
    "",
    `Run on ${day}, ${machine}: ${verdict}.`,
    "",
    "| what | found |",
    "|---|---|",
    ...rows,
    "",
  ].join("\n");
}
