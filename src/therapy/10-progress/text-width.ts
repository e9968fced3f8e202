/** How wide a text will be, without a screen to measure it on: the advance widths of Atkinson Hyperlegible Next, in thousandths of the size. */

const regular: Record<string, number> = widths(
  "! 286 # 651 $ 592 % 919 & 731 ' 160 ( 299 ) 299 * 485 + 606 , 210 - 362 . 210 / 387 : 210 ; 210 < 553 = 628 > 553 ? 480 @ 778 " +
    "0 648 1 407 2 548 3 576 4 614 5 588 6 598 7 510 8 615 9 595 " +
    "A 626 B 613 C 645 D 669 E 569 F 552 G 694 H 694 I 392 J 512 K 631 L 541 M 824 N 693 O 714 P 592 Q 724 R 614 S 592 T 558 U 690 V 593 W 856 X 623 Y 575 Z 607 " +
    "a 525 b 566 c 485 d 564 e 538 f 314 g 558 h 550 i 252 j 245 k 492 l 262 m 845 n 550 o 548 p 566 q 574 r 349 s 471 t 326 u 540 v 461 w 684 x 481 y 449 z 460 " +
    "« 562 » 562 ’ 236 “ 399 ” 399 … 670 – 504 — 824 œ 924 Œ 1006 æ 866 ß 582 × 532 · 240 ° 352",
);

/** A letter outside the table (another script) is taken as wide, so that texts keep clear of each other. */
const unknownWidth = 900;
const boldFactor = 1.05;

/** The width of one line at a size, a little generous for semibold. */
export function textWidth(text: string, size: number, isBold = false): number {
  let total = 0;
  for (const letter of text.normalize("NFD")) {
    if (/\p{Mark}/u.test(letter)) continue;
    total += /\s/u.test(letter) ? 280 : (regular[letter] ?? unknownWidth);
  }
  return (total / 1000) * size * (isBold ? boldFactor : 1);
}

/** The text in even lines no wider than asked, broken between words; null when a single word is too wide or there are too many lines. */
export function wrapped(text: string, size: number, limits: { width: number; lines: number }): string[] | null {
  const widest = broken(text, size, limits);
  if (widest === null || widest.length < 2) return widest;
  let even = widest;
  for (let width = limits.width - 4; width > 0; width -= 4) {
    const narrower = broken(text, size, { width, lines: widest.length });
    if (narrower === null) break;
    even = narrower;
  }
  return even;
}

function broken(text: string, size: number, limits: { width: number; lines: number }): string[] | null {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n\t]+/u).filter((part) => part !== "")) {
    if (textWidth(word, size) > limits.width) return null;
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= limits.width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  return lines.length > limits.lines ? null : lines;
}

/** The text cut to a width, with an ellipsis when something is missing. */
export function shortened(text: string, size: number, width: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && textWidth(`${letters.join("").trimEnd()}…`, size, isBold) > width) letters.pop();
  return letters.length === 0 ? "" : `${letters.join("").trimEnd()}…`;
}

function widths(table: string): Record<string, number> {
  const pairs = table.trim().matchAll(/(\S)\s(\d+)/gu);
  return Object.fromEntries(Array.from(pairs, ([, letter = "", width]) => [letter, Number(width)]));
}
