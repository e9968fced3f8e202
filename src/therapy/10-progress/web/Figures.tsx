/** A sentence whose figures stand out: what is between stars is bold. */
export function Figures({ text }: { text: string }) {
  return text.split("*").map((part, place) => (place % 2 === 0 ? part : <b key={`${place}-${part}`}>{part}</b>));
}
