import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { domainOf, extentOf } from "../../lib/charts/extent.ts";

describe("extentOf()", () => {
  it("passes over null and knows when there is nothing", () => {
    expect(extentOf([[2, null], Float64Array.of(-1)])).toEqual([-1, 2]);
    expect(extentOf([[null], []])).toBe(undefined);
  });
});

describe("domainOf()", () => {
  it("begins a linear axis at zero when all numbers have one sign", () => {
    expect(domainOf([[3, 9.7]])).toEqual([0, 10]);
    expect(domainOf([[-9.7, -3]])).toEqual([-10, 0]);
    expect(domainOf([[90, 97]], { zero: false })).toEqual([90, 97]);
  });

  it("ends at the numbers themselves where that is asked", () => {
    expect(domainOf([[0.3, 9.7]], { exact: true, zero: false })).toEqual([0.3, 9.7]);
    expect(domainOf([[50, 5e5]], { kind: "log", exact: true })).toEqual([50, 5e5]);
  });

  it("leaves out what a logarithmic axis cannot show", () => {
    expect(domainOf([[0, -3, 3, 970]], { kind: "log" })).toEqual([2, 1000]);
  });

  it("has a domain even where there is no number", () => {
    expect(domainOf([])).toEqual([0, 1]);
    expect(domainOf([[0]], { kind: "log" })).toEqual([1, 10]);
  });
});
