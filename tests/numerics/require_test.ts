import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import {
  requireFinite,
  requireFraction,
  requireInteger,
  requireNonNegative,
  requirePositive,
  requireWithin,
} from "../../lib/numerics/require.ts";

const attempt = "test";

describe("requireFinite", () => {
  it("returns any finite number and rejects the others", () => {
    for (const value of [0, -1, 1e300]) expect(requireFinite("x", value, attempt)).toBe(value);
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(() => requireFinite("x", value, attempt)).toThrow(RangeError);
    }
  });

  it("rejects what is not a number at all", () => {
    for (const value of [undefined, null, "1", {}]) {
      expect(() => requireFinite("x", value as unknown as number, attempt)).toThrow(
        `Cannot test: x must be finite, got ${String(value)}`,
      );
    }
  });
});

describe("requirePositive", () => {
  it("rejects zero, negative and infinite numbers and NaN", () => {
    expect(requirePositive("x", Number.MIN_VALUE, attempt)).toBe(Number.MIN_VALUE);
    for (const value of [0, -0, -1, NaN, Infinity]) {
      expect(() => requirePositive("x", value, attempt)).toThrow(RangeError);
    }
  });
});

describe("requireNonNegative", () => {
  it("accepts zero and rejects negative and infinite numbers and NaN", () => {
    expect(requireNonNegative("x", 0, attempt)).toBe(0);
    for (const value of [-1e-300, NaN, Infinity]) {
      expect(() => requireNonNegative("x", value, attempt)).toThrow("x must be zero or positive and finite");
    }
  });
});

describe("requireFraction", () => {
  it("accepts both ends and rejects what lies outside", () => {
    for (const value of [0, 0.3, 1]) expect(requireFraction("x", value, attempt)).toBe(value);
    for (const value of [-1e-9, 1.000001, NaN, Infinity]) {
      expect(() => requireFraction("x", value, attempt)).toThrow("x must be a fraction from 0 to 1");
    }
  });
});

describe("requireInteger", () => {
  it("accepts integers from the minimum and rejects smaller, broken and unsafe ones", () => {
    const bound = { minimum: 2, attempt };
    for (const value of [2, 2 ** 53 - 1]) expect(requireInteger("n", value, bound)).toBe(value);
    for (const value of [1, 2.5, NaN, Infinity, 2 ** 53]) {
      expect(() => requireInteger("n", value, bound)).toThrow(`n must be an integer of at least 2, got ${value}`);
    }
  });
});

describe("requireWithin", () => {
  it("accepts both ends and rejects what lies outside", () => {
    const bound = { lower: -1, upper: 2, attempt };
    for (const value of [-1, 0, 2]) expect(requireWithin("x", value, bound)).toBe(value);
    for (const value of [-1.01, 2.01, NaN, Infinity]) {
      expect(() => requireWithin("x", value, bound)).toThrow(`Cannot test: x must be from -1 to 2, got ${value}`);
    }
  });
});
