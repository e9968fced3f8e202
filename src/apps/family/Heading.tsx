import { type ReactNode, useEffect, useRef } from "react";

/** The title of a page. It takes the focus when the page changes, so that a screen reader begins here; and it names the tab. */
export function Heading({ children, name }: { children: ReactNode; name: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${name} · Sostenuto`;
    ref.current?.focus({ preventScroll: true });
  }, [name]);
  return (
    <h1 ref={ref} tabIndex={-1} data-focus-target="" style={{ textWrap: "balance" }}>
      {children}
    </h1>
  );
}
