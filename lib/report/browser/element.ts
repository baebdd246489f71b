/**
 * Elements of a page.
 *
 * @module
 */

/** Values of attributes; undefined and false leave the attribute out, true gives it without a value. */
export type ElementAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Makes an element.
 *
 * @param name Its name.
 * @param attributes Its attributes.
 * @param children Elements and text.
 * @returns The element.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: ElementAttributes = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/**
 * A button.
 *
 * @param label What it says.
 * @param onPress What it does.
 * @returns The button.
 */
export function button(label: string, onPress: () => void): HTMLButtonElement {
  const made = element("button", { type: "button" }, [label]);
  made.addEventListener("click", onPress);
  return made;
}
