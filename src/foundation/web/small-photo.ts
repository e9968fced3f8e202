/** Makes a photo small on the telephone: drawn anew, so that neither the place nor anything else beside the picture is in it. */

const LONGEST_SIDE = 1600;
const QUALITIES = [0.82, 0.65, 0.45] as const;

/** Undefined: this telephone cannot read that picture. */
export async function smallPhoto(file: Blob, most: number): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return undefined;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of QUALITIES) {
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
    if (made !== null && made.size <= most) return made;
  }
  return undefined;
}

export async function inBase64(blob: Blob): Promise<string> {
  const address = await new Promise<string>((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(typeof reader.result === "string" ? reader.result : ""));
    reader.addEventListener("error", () => failed(reader.error ?? new Error("The file could not be read")));
    reader.readAsDataURL(blob);
  });
  return address.slice(address.indexOf(",") + 1);
}
