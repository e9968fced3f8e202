import { Button, type ButtonProps } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** A link to another screen, in running text. */
export function Go({ to, children, className }: { to: string; children: ReactNode; className?: string }) {
  return (
    <Link to={to} {...(className === undefined ? {} : { className })}>
      {children}
    </Link>
  );
}

/** A link that looks like a button: for going somewhere, while `Button` does something. `label` says it in full where the words alone repeat on a page. */
export function GoButton({
  to,
  children,
  label,
  ...look
}: { to: string; children: ReactNode; label?: string } & Pick<
  ButtonProps,
  "variant" | "size" | "leftSection" | "rightSection" | "fullWidth"
>) {
  return (
    <Button component={Link} to={to} {...(label === undefined ? {} : { "aria-label": label })} {...look}>
      {children}
    </Button>
  );
}
