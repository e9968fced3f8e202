/** Dragging is a shortcut for those with a pointer: the Move button does the same, so nothing here is a control of its own. */
import type { RefCallback } from "react";

/** The thing can be picked up, and carries its id. */
export const carries =
  (id: string): RefCallback<HTMLElement> =>
  (node) => {
    const begin = (event: DragEvent) => event.dataTransfer?.setData("text/plain", id);
    node?.addEventListener("dragstart", begin);
    return () => node?.removeEventListener("dragstart", begin);
  };

/** Things can be put down here. */
export const takes =
  (drop: (id: string) => void): RefCallback<HTMLElement> =>
  (node) => {
    const allow = (event: DragEvent) => event.preventDefault();
    const put = (event: DragEvent) => {
      event.preventDefault();
      drop(event.dataTransfer?.getData("text/plain") ?? "");
    };
    node?.addEventListener("dragover", allow);
    node?.addEventListener("drop", put);
    return () => {
      node?.removeEventListener("dragover", allow);
      node?.removeEventListener("drop", put);
    };
  };
