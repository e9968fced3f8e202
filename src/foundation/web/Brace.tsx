/** The brace that joins voices singing together. It takes the height of what it joins. */
export function Brace({ width = 22 }: { width?: number }) {
  return (
    <span
      aria-hidden="true"
      style={{ position: "relative", display: "block", flex: "none", alignSelf: "stretch", width, color: "var(--so-accent)" }}
    >
      <svg viewBox="0 0 22 400" preserveAspectRatio="none" style={{ position: "absolute", inset: 0, width: "100%", height: "100%" }}>
        <path
          fill="currentColor"
          d="M21.5 0C8 14 6 60 10.5 112 14 152 12 186 .5 200 12 214 14 248 10.5 288 6 340 8 386 21.5 400 12.5 384 12 344 15.5 292 18.5 244 14 212 5 200 14 188 18.5 156 15.5 108 12 56 12.5 16 21.5 0Z"
        />
      </svg>
    </span>
  );
}
