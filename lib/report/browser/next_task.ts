/**
 * Letting a page or worker do what waits.
 *
 * @module
 */

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/**
 * Waits for one turn of the event loop; timers would wait four milliseconds more.
 *
 * @returns When everything that was due has had its turn.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}
