import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { sweep, type SweepOptions, type SweepOutcome, type SweepProgress } from "../../lib/numerics/sweep.ts";
import { linspace } from "../../lib/numerics/spacing.ts";

const module = new URL("./sweep_functions.ts", import.meta.url);

async function collect<Item, Result = number>(
  name: string,
  items: Iterable<Item>,
  options: SweepOptions,
): Promise<SweepOutcome<Item, Result>[]> {
  return await Array.fromAsync(sweep<Item, Result>({ module, name }, items, options));
}

function* count(to: number, onTake: (i: number) => void = () => {}): Generator<number> {
  for (let i = 0; i < to; i++) {
    onTake(i);
    yield i;
  }
}

for (const workers of [0, 1, 2]) {
  describe(`sweep with ${workers} workers`, () => {
    it("gives the outcomes in the order of the items", async () => {
      const outcomes = await collect("square", count(1000), { workers });
      expect(outcomes).toEqual([...count(1000)].map((i) => ({ index: i, item: i, value: i * i })));
    });

    it("keeps the order where later items are ready first", async () => {
      const outcomes = await collect("slowFirst", count(12), { workers, chunk: 1 });
      expect(outcomes.map((outcome) => "value" in outcome && outcome.value)).toEqual([...count(12)]);
    });

    it("reports a failing item with its parameters and goes on with the rest", async () => {
      const outcomes = await collect("pickyRoot", [1, 2, 3, 4], { workers });
      expect(outcomes[2]).toEqual({
        index: 2,
        item: 3,
        error: { name: "RangeError", message: "Cannot take the root: x must not be divisible by 3, got 3" },
      });
      expect(outcomes[3]).toEqual({ index: 3, item: 4, value: 2 });
    });

    it("reports progress with the number of failures", async () => {
      const seen: SweepProgress[] = [];
      await collect("pickyRoot", [...count(100)], { workers, chunk: 30, onProgress: (p) => seen.push(p) });
      expect(seen.map((p) => p.done)).toEqual([30, 60, 90, 100]);
      expect(seen.at(-1)).toEqual({ done: 100, failed: 34, total: 100 });
      const unknown: SweepProgress[] = [];
      await collect("square", count(3), { workers, onProgress: (p) => unknown.push(p) });
      expect(unknown.at(-1)?.total).toBe(undefined);
    });

    it("draws items only a few runs ahead of what has been consumed", async () => {
      let drawn = 0, consumed = 0, ahead = 0;
      for await (const _ of sweep({ module, name: "square" }, count(2000, () => drawn++), { workers, chunk: 5 })) {
        consumed++;
        ahead = Math.max(ahead, drawn - consumed);
      }
      expect(consumed).toBe(2000);
      expect(ahead).toBeLessThanOrEqual(5 * (4 * workers + 1));
    });

    it("passes typed arrays", async () => {
      const [outcome] = await collect<Float64Array, Float64Array>("total", [linspace(1, 3, { count: 3 })], { workers });
      expect(outcome).toEqual({ index: 0, item: Float64Array.of(1, 2, 3), value: Float64Array.of(6) });
    });

    it("yields nothing for no items", async () => {
      expect(await collect("square", [], { workers })).toEqual([]);
    });

    it("stops when the loop is left", async () => {
      for await (const outcome of sweep({ module, name: "square" }, count(1e9), { workers })) {
        if (outcome.index === 10) break;
      }
    });

    it("throws the reason it was aborted with", async () => {
      const controller = new AbortController();
      const run = collect("square", count(1e9), {
        workers,
        signal: controller.signal,
        onProgress: ({ done }) => done > 100 && controller.abort(new Error("enough")),
      });
      await expect(run).rejects.toThrow("enough");
      await expect(collect("square", [1], { workers, signal: AbortSignal.abort(new Error("never")) })).rejects.toThrow(
        "never",
      );
    });

    it("rejects a module or an export that is not there", async () => {
      await expect(collect("cube", [1], { workers })).rejects.toThrow(
        /cube must be a function exported by .*, got undefined/,
      );
      await expect(collect("notAFunction", [1], { workers })).rejects.toThrow(/got number/);
      const missing = { module: new URL("./absent.ts", import.meta.url), name: "square" };
      await expect(Array.fromAsync(sweep(missing, [1], { workers }))).rejects.toThrow(/absent/);
    });
  });
}

describe("sweep", () => {
  it("gives each item its own random numbers whatever the workers and runs", async () => {
    const inProcess = await collect("draw", count(50), { workers: 0, seed: 3 });
    expect(await collect("draw", count(50), { workers: 2, seed: 3, chunk: 7 })).toEqual(inProcess);
    expect(await collect("draw", count(50), { workers: 1, seed: 4 })).not.toEqual(inProcess);
  });

  it("ends workers that never end by themselves when aborted", async () => {
    const controller = new AbortController();
    const run = collect("endless", [1, 2], { workers: 2, signal: controller.signal });
    setTimeout(() => controller.abort(new Error("too long")), 50);
    await expect(run).rejects.toThrow("too long");
  });

  it("rejects options out of range", async () => {
    await expect(collect("square", [1], { workers: -1 })).rejects.toThrow(RangeError);
    await expect(collect("square", [1], { workers: 0, chunk: 0 })).rejects.toThrow(RangeError);
    await expect(collect("square", [1], { workers: 0, seed: 0.5 })).rejects.toThrow(
      "Cannot sweep: seed must be an integer of at least 0, got 0.5",
    );
  });
});
