import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { sideBySide } from "../../lib/workspace/side_by_side.ts";

describe("sideBySide", () => {
  it("keeps the order of the things, whichever ends first", async () => {
    const work = (ms: number) => new Promise<number>((resolve) => setTimeout(() => resolve(ms), ms));
    expect(await sideBySide([20, 1, 10], work, { limit: 3 })).toEqual([20, 1, 10]);
  });

  it("works on no more than the limit at a time", async () => {
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
    };
    await sideBySide([1, 2, 3, 4, 5], work, { limit: 2 });
    expect(most).toBe(2);
  });

  it("does nothing with nothing", async () => {
    expect(await sideBySide([], () => Promise.reject(new Error("not called")), { limit: 2 })).toEqual([]);
  });

  it("throws only when everything that was begun has ended", async () => {
    let ended = false;
    const work = async (ms: number): Promise<void> => {
      if (ms === 0) throw new Error("first");
      await new Promise((resolve) => setTimeout(resolve, ms));
      ended = true;
    };
    await expect(sideBySide([0, 20], work, { limit: 2 })).rejects.toThrow("first");
    expect(ended).toBe(true);
  });
});
