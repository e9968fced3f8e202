/** What a telephone writes into a photo beside the picture, taken out. */

/**
 * A JPEG without what was written into it beside the picture: the place, the time, the telephone, a small earlier picture, remarks.
 * Undefined: it is no whole JPEG, and is refused.
 */
export function withoutPlace(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // The picture itself: everything from here on up to its end.
    if (marker === 0xda) {
      const end = endOf(bytes, at);
      return end === undefined ? undefined : joined([...kept, bytes.subarray(at, end)]);
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    if (!TELLS_MORE(marker)) kept.push(bytes.subarray(at, at + 2 + length));
    at += 2 + length;
  }
  return undefined;
}

/** APP1 to APP15 and remarks; APP0 (JFIF) and APP14 (how its colours are meant) belong to the picture. */
const TELLS_MORE = (marker: number): boolean => (marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;

/** What stands behind the end of the picture is dropped as well: inside it, these two bytes never follow each other. */
function endOf(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from + 2; at + 1 < bytes.length; at += 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  return undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
