import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { decimalText, significantText, superscript } from "../../lib/charts/number_text.ts";

describe("decimalText()", () => {
  it("writes a true minus and groups from five digits on with a thin space", () => {
    expect(decimalText(-0.8, 1)).toBe("−0.8");
    expect(decimalText(1234, 0)).toBe("1234");
    expect(decimalText(12345, 0)).toBe("12\u2009345");
    expect(decimalText(-1234567.25, 2)).toBe("−1\u2009234\u2009567.25");
  });

  it("writes no minus before a zero", () => {
    expect(decimalText(-0, 0)).toBe("0");
    expect(decimalText(-0.04, 1)).toBe("0.0");
  });
});

describe("superscript()", () => {
  it("writes signs and digits", () => {
    expect(superscript(10)).toBe("¹⁰");
    expect(superscript(-9)).toBe("⁻⁹");
  });
});

describe("significantText()", () => {
  it("keeps the significant digits and no trailing zeros", () => {
    expect(significantText(0.042)).toBe("0.042");
    expect(significantText(1.5)).toBe("1.5");
    expect(significantText(999.6)).toBe("1000");
    expect(significantText(123456)).toBe("123\u2009000");
    expect(significantText(2, 2)).toBe("2");
  });

  it("turns to powers of ten below 0.001 and from a million", () => {
    expect(significantText(1e6)).toBe("10⁶");
    expect(significantText(-1.5e-6)).toBe("−1.5 × 10⁻⁶");
    expect(significantText(9.999e-4)).toBe("0.001");
    expect(significantText(9.996e5)).toBe("10⁶");
  });

  it("names what is not a number", () => {
    expect(significantText(0)).toBe("0");
    expect(significantText(NaN)).toBe("not a number");
    expect(significantText(Infinity)).toBe("∞");
    expect(significantText(-Infinity)).toBe("−∞");
  });
});
