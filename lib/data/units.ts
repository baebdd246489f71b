/**
 * Units: what a symbol means in SI, and the conversion made once, where a table is read.
 *
 * @module
 */

/** What a unit is in coherent SI. */
export interface UnitDefinition {
  /** Multiplies a value in the unit to give the value in `si`. */
  readonly factor: number;
  /** The coherent SI unit, written in the same notation; "1" for pure numbers. */
  readonly si: string;
}

type Powers = Readonly<Record<string, number>>;

interface Atom {
  readonly factor: number;
  readonly powers: Powers;
  readonly prefixed: boolean;
}

function atom(factor: number, powers: Powers, prefixed = false): Atom {
  return { factor, powers, prefixed };
}

/** Symbols that keep their name in SI take prefixes; the others are rewritten in the units given here. */
const ATOMS: Readonly<Record<string, Atom>> = {
  "1": atom(1, {}),
  "%": atom(0.01, {}),
  "at.%": atom(0.01, {}),
  ppm: atom(1e-6, {}),
  m: atom(1, { m: 1 }, true),
  s: atom(1, { s: 1 }, true),
  A: atom(1, { A: 1 }, true),
  K: atom(1, { K: 1 }, true),
  T: atom(1, { T: 1 }, true),
  J: atom(1, { J: 1 }, true),
  W: atom(1, { W: 1 }, true),
  N: atom(1, { N: 1 }, true),
  Pa: atom(1, { Pa: 1 }, true),
  Hz: atom(1, { Hz: 1 }, true),
  Ohm: atom(1, { Ohm: 1 }, true),
  mol: atom(1, { mol: 1 }, true),
  g: atom(1e-3, { kg: 1 }, true),
  L: atom(1e-3, { m: 3 }, true),
  M: atom(1e3, { mol: 1, m: -3 }, true),
  min: atom(60, { s: 1 }),
  h: atom(3600, { s: 1 }),
  d: atom(86400, { s: 1 }),
  Oe: atom(1e3 / (4 * Math.PI), { A: 1, m: -1 }),
};

const PREFIXES: Readonly<Record<string, number>> = {
  G: 1e9,
  M: 1e6,
  k: 1e3,
  c: 1e-2,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
};

/** The entry of a name, and not what every object inherits under it. */
function ownEntry<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function findAtom(symbol: string): Atom | undefined {
  const whole = ownEntry(ATOMS, symbol);
  if (whole !== undefined) return whole;
  const prefix = ownEntry(PREFIXES, symbol.charAt(0));
  const rest = ownEntry(ATOMS, symbol.slice(1));
  if (prefix === undefined || !rest?.prefixed) return undefined;
  return atom(prefix * rest.factor, rest.powers);
}

interface Token {
  readonly symbol: string;
  readonly power: number;
}

/** "J/m3" is J and m to the power -3; "min-1" is min to the power -1; a space multiplies. */
function tokenize(unit: string): Token[] {
  return unit.split("/").flatMap((part, index) =>
    part.split(" ").map((text) => {
      const [, symbol = text, power = "1"] = /^(.*?[^\d.-])(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
      return { symbol, power: (index === 0 ? 1 : -1) * Number(power) };
    })
  );
}

function writePower(symbol: string, power: number): string {
  return power === 1 ? symbol : `${symbol}${power}`;
}

function writePowers(powers: ReadonlyMap<string, number>): string {
  const entries = [...powers].filter(([, power]) => power !== 0);
  const above = entries.filter(([, power]) => power > 0).map(([symbol, power]) => writePower(symbol, power));
  const below = entries.filter(([, power]) => power < 0).map(([symbol, power]) => writePower(symbol, -power));
  return [above.join(" ") || "1", ...below].join("/");
}

/**
 * Reads a unit: symbols with SI prefixes (`u` is micro), a space for a product, `/` before each divisor, a trailing
 * number for a power, `1` for a pure number. `M` is mol/L, `Oe` is 1000/(4 pi) A/m, `%` and `ppm` are pure numbers.
 *
 * @param unit The unit, as in "uOhm cm", "kJ/m3", "mg/kg" or "min-1".
 * @returns The factor to SI and the SI unit.
 * @throws {RangeError} If a symbol is not known.
 * @example
 * ```ts
 * import { parseUnit } from "lib/data/units.ts";
 * import { expect } from "@std/expect";
 *
 * expect(parseUnit("nm")).toEqual({ factor: 1e-9, si: "m" });
 * expect(parseUnit("L/min/kg").si).toBe("m3/s/kg");
 * ```
 */
export function parseUnit(unit: string): UnitDefinition {
  let factor = 1;
  const powers = new Map<string, number>();
  for (const { symbol, power } of tokenize(unit)) {
    const found = findAtom(symbol);
    if (found === undefined) {
      throw new RangeError(
        `Cannot read the unit ${JSON.stringify(unit)}: its symbols must be known, got ${JSON.stringify(symbol)}`,
      );
    }
    factor *= found.factor ** power;
    for (const [si, exponent] of Object.entries(found.powers)) {
      powers.set(si, (powers.get(si) ?? 0) + power * exponent);
    }
  }
  return { factor: roundedFactor(factor), si: writePowers(powers) };
}

/** Products of prefixes such as 1e-6 * 1e-2 land beside the power of ten they mean; this takes them back. */
function roundedFactor(factor: number): number {
  const rounded = Number(factor.toPrecision(15));
  return Math.abs(rounded - factor) <= 4 * Number.EPSILON * Math.abs(factor) ? rounded : factor;
}

/**
 * Converts a value to SI.
 *
 * @param value The value in `unit`.
 * @param unit The unit, in the notation of {@linkcode parseUnit}.
 * @returns The value in the coherent SI unit.
 * @throws {RangeError} If the unit is not known.
 * @example
 * ```ts
 * import { toSi } from "lib/data/units.ts";
 * import { expect } from "@std/expect";
 *
 * expect(toSi(103, "uOhm cm")).toBeCloseTo(1.03e-6, 18);
 * ```
 */
export function toSi(value: number, unit: string): number {
  const { factor } = parseUnit(unit);
  // A division by the reciprocal keeps decimal fractions exact: 91 nm is 91 / 1e9.
  const inverse = 1 / factor;
  return factor < 1 && Number.isInteger(Math.round(inverse)) && Math.abs(Math.round(inverse) * factor - 1) < 1e-15
    ? value / Math.round(inverse)
    : value * factor;
}

/**
 * Converts an SI value back to a unit a table or a person uses.
 *
 * @param value The value in the coherent SI unit.
 * @param unit The unit wanted, in the notation of {@linkcode parseUnit}.
 * @returns The value in `unit`.
 * @throws {RangeError} If the unit is not known.
 * @example
 * ```ts
 * import { fromSi } from "lib/data/units.ts";
 * import { expect } from "@std/expect";
 *
 * expect(fromSi(2, "mol/m3")).toBe(2);
 * expect(fromSi(90, "min")).toBe(1.5);
 * ```
 */
export function fromSi(value: number, unit: string): number {
  return value / parseUnit(unit).factor;
}
