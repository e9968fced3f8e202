import { useLayoutEffect, useRef, useState } from "react";

/** The width an element has on the screen, kept as the screen turns or the window changes. */
export function useWidth(before: number) {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const measured = ref.current;
    if (measured === null) return;
    const measure = () => {
      if (measured.clientWidth > 0) setWidth(measured.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
