import { it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import fc from "fast-check";

/** Values by the name of an argument. */
type Values = Readonly<Record<string, number>>;

/** A function of numbers, with a typical value of each. */
export interface Model<Typical extends Values = Values> {
  /** Its name. */
  readonly name: string;
  /** Typical values, which set the scale on which values are drawn. */
  readonly typical: Typical;
  /** The function, of a value for each name. */
  readonly evaluate: (values: Typical) => unknown;
  /** Arguments with which the result never falls, from a thousandth to a thousand times their typical value. */
  readonly rising?: readonly (keyof Typical)[];
  /** Arguments with which the result never rises. */
  readonly falling?: readonly (keyof Typical)[];
  /** Arguments at whose end the result is documented to be infinite. */
  readonly unbounded?: readonly (keyof Typical)[];
}

/** Lets the names of a model's arguments follow from its typical values. */
export function model<Typical extends Values>(
  name: string,
  typical: Typical,
  evaluate: (values: Typical) => unknown,
  trends: Pick<Model<Typical>, "rising" | "falling" | "unbounded"> = {},
): Model {
  return { name, typical, evaluate, ...trends } as unknown as Model;
}

const SEED = 20261129;
const RUNS = { numRuns: 60, seed: SEED };
/** Rounding may turn a trend where a function is flat. */
const ROUNDING = 1e-9;

/** What no argument should be trusted with, besides its typical value with the other sign. */
const SPECIAL: readonly number[] = [NaN, Infinity, -Infinity, 0, -0];

function around(typical: number, decades: number): fc.Arbitrary<number> {
  return fc.double({ min: -decades, max: decades, noNaN: true }).map((power) => typical * 10 ** power);
}

function numbersIn(result: unknown): number[] {
  if (typeof result === "number") return [result];
  if (ArrayBuffer.isView(result)) return [...result as Float64Array];
  return result !== null && typeof result === "object" ? Object.values(result).flatMap(numbersIn) : [];
}

/** The numbers of a result; undefined where the function refused its arguments with a RangeError. */
function attempt(evaluate: () => unknown): number[] | undefined {
  try {
    return numbersIn(evaluate());
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function withValues(typical: Model["typical"], draw: (value: number) => fc.Arbitrary<number>) {
  return fc.record(Object.fromEntries(Object.entries(typical).map(([name, value]) => [name, draw(value)])));
}

function isTrend([before, after]: readonly [number, number], sign: 1 | -1): boolean {
  return sign * (after - before) >= -ROUNDING * Math.max(Math.abs(before), Math.abs(after));
}

function expectTrend({ typical, evaluate }: Model, name: keyof Values, sign: 1 | -1): void {
  const pair = fc.tuple(around(typical[name]!, 3), around(typical[name]!, 3));
  const others = withValues(typical, (value) => around(value, 0.2));
  fc.assert(
    fc.property(others, pair, (values, ends) => {
      const [lower, upper] = ends.toSorted((a, b) => Math.abs(a) - Math.abs(b));
      const results = [lower, upper].map((value) => attempt(() => evaluate({ ...values, [name]: value! }))?.[0]);
      const [before, after] = results;
      if (before !== undefined && after !== undefined) expect(isTrend([before, after], sign)).toBe(true);
    }),
    RUNS,
  );
}

/** Declares the tests of models: finite or refused within six decades and where one is none, trends as physics has them. */
export function describeModels(models: readonly Model[]): void {
  for (const own of models) {
    const { name, typical, evaluate, rising = [], falling = [], unbounded = [] } = own;

    it(`${name} gives a result at typical values`, () => {
      const numbers = attempt(() => evaluate(typical));
      expect(numbers?.length).toBeGreaterThan(0);
      expect(numbers?.every(Number.isFinite)).toBe(true);
    });

    it(`${name} is finite or a RangeError within six decades`, () => {
      fc.assert(
        fc.property(withValues(typical, (value) => around(value, 6)), (values) => {
          expect(attempt(() => evaluate(values))?.filter((number) => !Number.isFinite(number)) ?? []).toEqual([]);
        }),
        RUNS,
      );
    });

    it(`${name} is finite or a RangeError where one argument is none`, () => {
      for (const [argument, value] of Object.entries(typical)) {
        for (const special of [...SPECIAL, -value]) {
          const numbers = attempt(() => evaluate({ ...typical, [argument]: special })) ?? [];
          const isWrong = unbounded.includes(argument) ? Number.isNaN : (number: number) => !Number.isFinite(number);
          expect([argument, special, numbers.filter(isWrong)]).toEqual([
            argument,
            special,
            [],
          ]);
        }
      }
    });

    for (const argument of rising) {
      it(`${name} never falls with ${String(argument)}`, () => expectTrend(own, argument, 1));
    }
    for (const argument of falling) {
      it(`${name} never rises with ${String(argument)}`, () => expectTrend(own, argument, -1));
    }
  }
}
