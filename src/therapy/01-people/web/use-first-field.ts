import { useEffect } from "react";

/** Each of these pages asks for one thing; typing can begin at once. `page` changes when another page comes; "" leaves the focus where it is. */
export function useFirstField(page: string | number): void {
  useEffect(() => {
    if (page !== "") document.querySelector<HTMLElement>("main form input")?.focus();
  }, [page]);
}
