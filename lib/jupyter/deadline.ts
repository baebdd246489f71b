/**
 * Waiting for a time, and for a promise no longer than a time.
 *
 * @module
 */

/**
 * Waits.
 *
 * @param milliseconds How long.
 */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Waits until a promise is settled, but no longer than a time.
 *
 * @param promise What to wait for; how it settles is left to whoever awaits it.
 * @param milliseconds How long at most.
 * @returns Whether it settled in time.
 */
export async function settlesWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const timer = Promise.withResolvers<boolean>();
  const id = setTimeout(() => timer.resolve(false), milliseconds);
  const settled = promise.then(() => true, () => true);
  try {
    return await Promise.race([settled, timer.promise]);
  } finally {
    clearTimeout(id);
  }
}
