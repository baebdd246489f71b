import { parseHTML } from "linkedom";

/** A page as its reader's browser has it, without scripts. */
export type Page = Document;

/** Parses a page. */
export function parsePage(text: string): Page {
  return parseHTML(text).document as unknown as Page;
}

/** SHA-256 in base64, as a content security policy has it. */
export async function sha256Base64(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return new Uint8Array(digest).toBase64();
}

/** Values of an attribute, in document order. */
export function valuesOf(page: Page, attribute: string): string[] {
  return [...page.querySelectorAll(`[${attribute}]`)].map((element) => element.getAttribute(attribute) ?? "");
}

/** What occurs more than once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}

/** Ids that something on the page refers to and that are not there. */
export function missingTargets(page: Page): string[] {
  const ids = new Set(valuesOf(page, "id"));
  const links = valuesOf(page, "href").filter((href) => href.startsWith("#")).map((href) => href.slice(1));
  const labels = ["for", "aria-labelledby", "aria-describedby"].flatMap((name) =>
    valuesOf(page, name).flatMap((value) => value.split(/\s+/))
  );
  return [...links, ...labels].filter((id) => id !== "" && !ids.has(decodeURIComponent(id)));
}

/** What a browser would load or run without being asked. */
export function loadedFromOutside(page: Page): string[] {
  const addresses = ["src", "srcset", "data", "poster", "background", "xlink:href"].flatMap((name) =>
    valuesOf(page, name === "xlink:href" ? "xlink\\:href" : name)
  );
  const drawn = [...page.querySelectorAll("svg [href], link[href], base[href]")].map((element) =>
    element.getAttribute("href") ?? ""
  );
  return [...addresses, ...drawn].filter((address) => !/^(?:#|data:)/.test(address));
}

/** Attributes that would run something. */
export function handlers(page: Page): string[] {
  return [...page.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value))
      .map(({ name }) => `${element.localName} ${name}`)
  );
}
