/**
 * The tests of the pure folders under vitest: the same files, with two aliases.
 *
 * `globals` stays off: Observable Plot shifts every axis by half a pixel when it finds a global `it`.
 */
const PURE = "{numerics,magnetism,metallurgy,pharmacology,dopamine,behaviour,argument}";

export default {
  test: {
    globals: false,
    reporters: ["dot"],
    include: [`tests/${PURE}/**/*_test.ts`],
    exclude: ["tests/numerics/sweep_test.ts"],
    testTimeout: 60_000,
    maxWorkers: "100%",
  },
  resolve: {
    alias: { "@std/testing/bdd": "vitest", "@std/expect": "vitest" },
  },
};
