import { expect, test } from "vitest";
import { html } from "./html.ts";

test("what somebody typed stays text, in the page and inside its marks", () => {
  const typed = `"><script>alert('1')</script>&amp;`;
  expect(html`<p title="${typed}">${typed}</p>`.text).not.toMatch(/<script|"><|'/);
  expect(html`<p>${"a < b"}</p>`.text).toBe("<p>a &#60; b</p>");
});

test("pages are made of pages: our own markup is not written twice", () => {
  const rows = ["a", "b"].map((word) => html`<li>${word}</li>`);
  expect(html`<ul>${rows}${false}${null}</ul>`.text).toBe("<ul><li>a</li><li>b</li></ul>");
});
