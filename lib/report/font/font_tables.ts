/**
 * Tables of a TrueType file: found, read, and put together to a file again (OpenType specification 1.9).
 *
 * @module
 */

/** Tables by tag. */
export type FontTables = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const HEADER = 12;
const RECORD = 16;
/** Version of the file format for TrueType outlines. */
const TRUE_TYPE = 0x00010000;
/** Sum of a whole file with its adjustment in place. */
const FILE_SUM = 0xb1b0afba;
/** Offset of the adjustment in the table `head`. */
const ADJUSTMENT = 8;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Finds the tables of a file.
 *
 * @param file Bytes of a TrueType file.
 * @returns Copies of its tables by tag, in the file's order.
 */
export function readTables(file: Uint8Array): FontTables {
  const view = viewOf(file);
  const records = Array.from({ length: view.getUint16(4) }, (_, i) => HEADER + RECORD * i);
  return new Map(records.map((record) => {
    const tag = String.fromCharCode(...file.subarray(record, record + 4));
    const offset = view.getUint32(record + 8), length = view.getUint32(record + 12);
    return [tag, new Uint8Array(file.subarray(offset, offset + length))];
  }));
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** Sum of the 32-bit words, a last incomplete one filled with zeros. */
function checksum(bytes: Uint8Array): number {
  const whole = new Uint8Array(padded(bytes.length));
  whole.set(bytes);
  const view = viewOf(whole);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function writeHeader(view: DataView, count: number): void {
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, TRUE_TYPE);
  view.setUint16(4, count);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * count - 16 * 2 ** power);
}

/**
 * Puts tables together to a file, with check sums.
 *
 * @param tables Tables by tag; `head` among them.
 * @returns Bytes of a TrueType file.
 */
export function writeTables(tables: FontTables): Uint8Array<ArrayBuffer> {
  const sorted = [...tables].toSorted(([a], [b]) => a < b ? -1 : 1);
  const start = HEADER + RECORD * sorted.length;
  const file = new Uint8Array(sorted.reduce((length, [, table]) => length + padded(table.length), start));
  const view = viewOf(file);
  writeHeader(view, sorted.length);
  let offset = start, head = 0;
  for (const [i, [tag, table]] of sorted.entries()) {
    const record = HEADER + RECORD * i;
    file.set([...tag].map((letter) => letter.charCodeAt(0)), record);
    file.set(table, offset);
    if (tag === "head") view.setUint32(head = offset + ADJUSTMENT, 0);
    view.setUint32(record + 4, checksum(file.subarray(offset, offset + table.length)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.length);
    offset += padded(table.length);
  }
  view.setUint32(head, (FILE_SUM - checksum(file)) >>> 0);
  return file;
}
