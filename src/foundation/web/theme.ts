/** How Mantine speaks our design language. Every value comes from `docs/design.md`; colours from `tokens.ts`. */
import { type ButtonProps, type CSSVariablesResolver, createTheme } from "@mantine/core";
import skin from "./theme.module.css";

const FONT = '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif';
const BUTTON_HEIGHT: Readonly<Record<string, string>> = { sm: "44px", md: "44px", lg: "52px", xl: "56px" };

export const theme = createTheme({
  primaryColor: "plum",
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: "pointer",
  white: "#ffffff",
  black: "#2a2230",
  colors: {
    plum: ["#faf3fb", "#f5e9f6", "#edd2f0", "#e1b9e7", "#dba6e2", "#bd82c7", "#a364ad", "#884992", "#6d3276", "#53235b"],
    brass: ["#fcf6ed", "#fbf0dc", "#f9dbb0", "#f5c989", "#e3b25a", "#d69d43", "#b8842e", "#9a6a14", "#795415", "#6b4707"],
    gray: ["#f7f5f3", "#efecea", "#e5e0e1", "#cfc8cd", "#aba2b0", "#8b8291", "#655c6c", "#4a4152", "#362d3d", "#2a2230"],
    dark: ["#f3eef4", "#d3cad7", "#b3a9b9", "#857a8c", "#37303c", "#29242d", "#1f1b22", "#151217", "#121014", "#0e0c10"],
  },
  fontFamily: FONT,
  headings: {
    fontFamily: FONT,
    fontWeight: "640",
    sizes: {
      h1: { fontSize: "30px", lineHeight: "36px" },
      h2: { fontSize: "20px", lineHeight: "28px" },
      h3: { fontSize: "17px", lineHeight: "24px", fontWeight: "620" },
    },
  },
  fontSizes: { xs: "13px", sm: "14px", md: "16px", lg: "17px", xl: "20px" },
  lineHeights: { xs: "1.4", sm: "1.43", md: "1.5", lg: "1.53", xl: "1.5" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "20px", xl: "28px" },
  radius: { xs: "10px", sm: "11px", md: "13px", lg: "16px", xl: "18px" },
  defaultRadius: "sm",
  shadows: { sm: "var(--so-shadow-card)", xl: "var(--so-shadow-overlay)" },
  breakpoints: { xs: "30em", sm: "40em", md: "68.75em", lg: "90em", xl: "100em" },
  // Plain objects, not `Button.extend`: a page loads only the parts it draws.
  components: {
    // Outlined unless a screen says `variant="filled"`, which it does for one button only.
    Button: {
      defaultProps: { size: "md", radius: "sm", variant: "default" },
      classNames: { root: skin.button ?? "" },
      vars: (_: unknown, props: Pick<ButtonProps, "size" | "variant">) => ({
        root: {
          "--button-height": BUTTON_HEIGHT[String(props.size)] ?? "44px",
          "--button-padding-x": props.variant === "subtle" ? "12px" : props.size === "lg" || props.size === "xl" ? "24px" : "18px",
          "--button-fz": props.size === "lg" ? "17px" : "16px",
        },
      }),
    },
    Input: { defaultProps: { size: "md", radius: "md" }, classNames: { input: skin.input ?? "", wrapper: skin.inputWrapper ?? "" } },
    InputWrapper: {
      defaultProps: { size: "md", inputWrapperOrder: ["label", "description", "input", "error"] },
      classNames: { label: skin.label ?? "", description: skin.hint ?? "", error: skin.error ?? "", required: skin.required ?? "" },
    },
    NumberInput: { defaultProps: { hideControls: true } },
    Checkbox: {
      defaultProps: { size: "md", radius: "7px" },
      classNames: {
        input: skin.tick ?? "",
        label: skin.choiceLabel ?? "",
        body: skin.choice ?? "",
        description: skin.hint ?? "",
        error: skin.error ?? "",
      },
    },
    Radio: {
      defaultProps: { size: "md" },
      classNames: { label: skin.choiceLabel ?? "", body: skin.choice ?? "", description: skin.hint ?? "", error: skin.error ?? "" },
    },
    Switch: {
      defaultProps: { size: "md" },
      classNames: { label: skin.choiceLabel ?? "", body: skin.choice ?? "", description: skin.hint ?? "", error: skin.error ?? "" },
    },
    Card: { defaultProps: { radius: "lg", withBorder: true, shadow: "sm", padding: "lg" } },
    Paper: { defaultProps: { radius: "lg" } },
    Menu: {
      defaultProps: { radius: "md", shadow: "xl", offset: 6, withInitialFocusPlaceholder: false, transitionProps: { duration: 140 } },
      classNames: { dropdown: skin.overlay ?? "", item: skin.menuItem ?? "", label: skin.menuLabel ?? "" },
    },
    Modal: {
      defaultProps: { radius: "xl", shadow: "xl", centered: true, transitionProps: { duration: 200 } },
      classNames: { content: skin.overlay ?? "", header: skin.overlay ?? "", title: skin.modalTitle ?? "" },
    },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 140 } }, classNames: { tooltip: skin.tooltip ?? "" } },
  },
});

/** Mantine’s own colours follow the tokens of `tokens.css`, in both schemes. */
const followTokens = {
  "--mantine-color-body": "var(--so-surface)",
  "--mantine-color-text": "var(--so-ink)",
  "--mantine-color-dimmed": "var(--so-muted)",
  "--mantine-color-placeholder": "var(--so-muted)",
  "--mantine-color-default": "var(--so-surface)",
  "--mantine-color-default-hover": "var(--so-sunken)",
  "--mantine-color-default-color": "var(--so-ink)",
  "--mantine-color-default-border": "var(--so-edge)",
  "--mantine-color-anchor": "var(--so-accent)",
  "--mantine-color-error": "var(--so-care-ink)",
  "--mantine-color-plum-filled-hover": "var(--so-accent-hover)",
  "--mantine-color-plum-light": "var(--so-accent-soft)",
  "--mantine-color-plum-light-hover": "var(--so-accent-soft)",
  "--mantine-color-plum-light-color": "var(--so-accent-ink)",
  "--mantine-primary-color-contrast": "var(--so-on-accent)",
};

export const variablesOf: CSSVariablesResolver = () => ({ variables: {}, light: followTokens, dark: followTokens });
