/** A small photo as a telephone writes it: with the place in its head, a remark, and something hung on behind its end. */
export function aPhotoWithItsPlace(): Buffer {
  const part = (marker: number, text: string) => {
    const body = Buffer.from(text, "latin1");
    const head = Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
    return Buffer.concat([head, body]);
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    part(0xe0, "JFIF\u0000\u0001\u0001\u0000\u0000\u0001\u0000\u0001\u0000\u0000"),
    part(0xe1, "Exif\u0000\u0000II*\u0000GPS-48.137,11.575"),
    part(0xe2, "MPF GPS-48.137"),
    part(0xfe, "made at GPS-48.137"),
    part(0xdb, "\u0000".repeat(65)),
    part(0xda, "\u0001\u0001\u0000\u0000\u003f\u0000"),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
    Buffer.from("GPS-48.137 behind the end", "latin1"),
  ]);
}
