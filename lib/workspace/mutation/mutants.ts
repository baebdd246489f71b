/**
 * Mutants: copies of a source with one small fault each, as a person might make it.
 *
 * @module
 */
import { maskNonCode } from "./code_mask.ts";

/** A source with one fault. */
export interface Mutant {
  /** 1-based line of the fault. */
  readonly line: number;
  /** What stood there. */
  readonly before: string;
  /** What stands there now. */
  readonly after: string;
  /** The whole source with the fault. */
  readonly source: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly replace: (found: string) => readonly string[];
}

/** Binary operators, which the formatter sets between spaces; a type parameter has none. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "**": ["*"],
  "&&": ["||"],
  "||": ["&&"],
};

const NAMES: Readonly<Record<string, readonly string[]>> = {
  "Math.min": ["Math.max"],
  "Math.max": ["Math.min"],
  "Math.sin": ["Math.cos"],
  "Math.cos": ["Math.sin"],
  "Math.floor": ["Math.ceil"],
  "Math.ceil": ["Math.floor"],
  "Math.sqrt": ["Math.cbrt"],
  "Math.abs": [""],
  true: ["false"],
  false: ["true"],
};

function otherNumber(text: string): string[] {
  const number = Number(text);
  return [String(Number.isInteger(number) ? number + 1 : number * 1.1)];
}

const RULES: readonly Rule[] = [
  {
    pattern: /(?<= )(?:===|!==|<=|>=|\*\*|&&|\|\||[<>+\-*/])(?= )/g,
    replace: (operator) => OPERATORS[operator] ?? [],
  },
  { pattern: /\bMath\.(?:min|max|sin|cos|floor|ceil|sqrt|abs)\b|\b(?:true|false)\b/g, replace: (name) => NAMES[name]! },
  { pattern: /(?<![\w.$])\d+(?:\.\d+)?(?:e[-+]?\d+)?(?![\w.])/g, replace: otherNumber },
  { pattern: /(?<=[(=?:] ?|return )-(?=[\w(])/g, replace: () => [""] },
  { pattern: /(?<=^ *)require\w+\(.*\);$/gm, replace: () => [""] },
];

/** Lines of types and of imports, which do nothing when the code runs. */
const IDLE_LINE = /^(?:export )?type |^(?:export|import) [*{]|^ *readonly \w+\??: /;

function* foundIn(mask: string): Generator<{ index: number; before: string; after: string }> {
  for (const { pattern, replace } of RULES) {
    for (const { index, 0: before } of mask.matchAll(pattern)) {
      for (const after of replace(before)) yield { index, before, after };
    }
  }
}

/**
 * All mutants of a source.
 *
 * @param source TypeScript as the formatter leaves it.
 * @returns The mutants: first those of operators, then of functions and words, numbers, signs and checks.
 * @example
 * ```ts
 * import { mutantsOf } from "lib/workspace/mutation/mutants.ts";
 * import { expect } from "@std/expect";
 *
 * expect(mutantsOf("const y = a * b;\n").map(({ source }) => source)).toEqual(["const y = a / b;\n"]);
 * ```
 */
export function mutantsOf(source: string): Mutant[] {
  const lines = source.split("\n");
  const mask = maskNonCode(source);
  return [...foundIn(mask)].flatMap(({ index, before, after }) => {
    const line = source.slice(0, index).split("\n").length;
    if (IDLE_LINE.test(lines[line - 1] ?? "")) return [];
    const whole = source.slice(index, index + before.length);
    return [{
      line,
      before: whole,
      after,
      source: source.slice(0, index) + after + source.slice(index + before.length),
    }];
  });
}
