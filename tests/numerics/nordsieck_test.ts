import { describe, it } from "@std/testing/bdd";
import { emptyCoefficients, setBdfCoefficients } from "../../lib/numerics/bdf_coefficients.ts";
import { Nordsieck } from "../../lib/numerics/nordsieck.ts";
import { createRandom } from "../../lib/numerics/random.ts";
import { assertClose } from "../assert_close.ts";

const CLOSE = { rtol: 1e-11, atol: 1e-11 };
const N = 2;
/** Sizes of the last steps, newest at index 1. */
const PAST = Float64Array.of(NaN, 0.2, 0.3, 0.25, 0.1, 0.4);

/** Two polynomials of a degree with random coefficients about the time 1.5. */
function randomHistory(order: number): Nordsieck {
  const random = createRandom(order), history = new Nordsieck(N);
  history.start({ t: 1.5, y: new Float64Array(N), slope: new Float64Array(N), h: PAST[1]! });
  history.order = order;
  for (let p = 0; p < (order + 1) * N; p++) history.z[p] = 2 * random.uniform() - 1;
  return history;
}

function valuesAt(history: Nordsieck, time: number): Float64Array {
  const y = new Float64Array(N);
  history.evaluate(time, y);
  return y;
}

/** The time of the rows and those of the last steps before it. */
function pastTimes({ t }: Nordsieck, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, j) => t - PAST.slice(1, j + 1).reduce((sum, h) => sum + h, 0));
}

function expectSame(actual: Float64Array, expected: Float64Array): void {
  expected.forEach((value, i) => assertClose(actual[i]!, value, CLOSE));
}

describe("Nordsieck", () => {
  for (const order of [1, 2, 3, 4, 5]) {
    it(`moves a polynomial of degree ${order} on and back, and scales it, without changing it`, () => {
      const history = randomHistory(order), times = [0.9, 1.4, 1.5, 2.2];
      const before = times.map((time) => valuesAt(history, time));
      history.predict();
      history.t += history.h;
      times.forEach((time, k) => expectSame(valuesAt(history, time), before[k]!));
      history.rescale(0.07);
      times.forEach((time, k) => expectSame(valuesAt(history, time), before[k]!));
      history.rescale(PAST[1]!);
      history.retract();
      history.t -= history.h;
      times.forEach((time, k) => expectSame(valuesAt(history, time), before[k]!));
    });

    it(`writes the same values into columns as one by one at order ${order}`, () => {
      const history = randomHistory(order), times = Float64Array.of(7, 1.2, 1.3, 1.45, 7);
      const columns = [new Float64Array(5), new Float64Array(5)];
      history.sample(times, { from: 1, to: 4 }, columns);
      for (const k of [1, 2, 3]) {
        expectSame(Float64Array.from(columns, (column) => column[k]!), valuesAt(history, times[k]!));
      }
      for (const k of [0, 4]) expectSame(Float64Array.from(columns, (column) => column[k]!), Float64Array.of(0, 0));
    });
  }

  for (const order of [1, 2, 3, 4]) {
    it(`raised from order ${order} goes through one more past value, and is corrected at its time`, () => {
      const history = randomHistory(order), coefficients = emptyCoefficients(), correction = Float64Array.of(0.3, -0.2);
      setBdfCoefficients(coefficients, { order, h: PAST[1]!, past: PAST.slice(1) });
      const [now, ...earlier] = pastTimes(history, order);
      const before = earlier.map((time) => valuesAt(history, time));
      const corrected = valuesAt(history, now!).map((y, i) => y + correction[i]!);
      const slope = history.z.slice(N, 2 * N).map((z, i) => z + coefficients.l[1]! * correction[i]!);
      history.correct(correction, coefficients.l);
      history.raise(correction, PAST);
      expectSame(valuesAt(history, now!), corrected);
      expectSame(history.z.slice(N, 2 * N), slope);
      earlier.forEach((time, j) => expectSame(valuesAt(history, time), before[j]!));
    });
  }

  for (const order of [2, 3, 4, 5]) {
    it(`lowered from order ${order} keeps its value, its slope and the past values of the lower order`, () => {
      const history = randomHistory(order), times = pastTimes(history, order - 2);
      const before = times.map((time) => valuesAt(history, time)), slope = history.z.slice(N, 2 * N);
      history.lower(PAST);
      times.forEach((time, j) => expectSame(valuesAt(history, time), before[j]!));
      expectSame(history.z.slice(N, 2 * N), slope);
    });
  }
});
