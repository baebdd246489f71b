const NAME = "[A-Za-z_:][\\w:.-]*";
const VALUE = `"[^"<]*"|'[^'<]*'`;
const TAG = new RegExp(`<(?:(/)(${NAME})\\s*|(${NAME})((?:\\s+${NAME}=(?:${VALUE}))*)\\s*(/)?)>`, "y");
const TEXT = /[^<]+/y;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;
// deno-lint-ignore no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * What makes a text no well-formed XML document, in the subset without declarations, comments and sections of
 * characters, which figures do not need; undefined where nothing does.
 */
export function xmlFault(text: string): string | undefined {
  if (BARE_AMPERSAND.test(text)) return "an ampersand that begins no entity";
  if (FORBIDDEN.test(text) || !text.isWellFormed()) return "a character that XML does not have";
  const open: string[] = [];
  for (let at = 0; at < text.length;) {
    const tag = matchAt(TAG, { text, at });
    const part = tag ?? matchAt(TEXT, { text, at });
    if (part === undefined) return `no markup at ${text.slice(at, at + 40)}`;
    if (tag === undefined && open.length === 0 && part[0].trim() !== "") return "text outside the root";
    if (tag !== undefined) {
      const fault = tagFault(tag, { open, isFirst: at === 0 });
      if (fault !== undefined) return fault;
    }
    at += part[0].length;
  }
  return open.length === 0 ? undefined : `${open.at(-1)} is not closed`;
}

function matchAt(pattern: RegExp, { text, at }: { text: string; at: number }): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function tagFault(tag: RegExpExecArray, { open, isFirst }: { open: string[]; isFirst: boolean }): string | undefined {
  const [, isEnd, endName, name, attributes = "", isEmpty] = tag;
  if (isEnd) return open.pop() === endName ? undefined : `${endName} is closed and was not open`;
  if (open.length === 0 && !isFirst) return "a second root";
  const names = [...attributes.matchAll(new RegExp(`\\s(${NAME})=`, "g"))].map(([, attribute]) => attribute);
  if (new Set(names).size < names.length) return `${name} has an attribute twice`;
  if (!isEmpty) open.push(name as string);
  return undefined;
}
