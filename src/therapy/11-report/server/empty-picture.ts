/** What a program that cannot draw SVG shows in the place of a chart: nothing but room. The words of the chart and the table of results are there all the same. */
export const EMPTY_PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4//8/AwAI/AL+p5qgoAAAAABJRU5ErkJggg==",
  "base64",
);
