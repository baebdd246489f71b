import { crc32 } from "node:zlib";

/** What a zip archive says about a file, and the file. */
export interface ZippedFile {
  readonly path: string;
  readonly content: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly mode: number;
}

/**
 * Reads a zip archive by its central directory, as programs do, and holds every header against its copy and every
 * content against its checksum.
 */
export function readZip(bytes: Uint8Array): ZippedFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error("no end of the central directory");
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (start + size !== end) throw new Error("the central directory does not end where the archive does");
  const files: ZippedFile[] = [];
  for (let at = start; files.length < count; at += 46 + view.getUint16(at + 28, true)) files.push(readFile(view, at));
  return files;
}

function readFile(view: DataView, at: number): ZippedFile {
  if (view.getUint32(at, true) !== 0x02014b50) throw new Error("no entry of the central directory");
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== 0x04034b50) throw new Error("no header of a file");
  for (let k = 0; k < 26; k++) {
    if (view.getUint8(at + 6 + k) !== view.getUint8(local + 4 + k)) throw new Error(`headers differ at byte ${k}`);
  }
  const nameLength = view.getUint16(at + 28, true);
  const size = view.getUint32(at + 24, true);
  const slice = (from: number, length: number) => new Uint8Array(view.buffer, view.byteOffset + from, length);
  const content = slice(local + 30 + nameLength, size);
  if (crc32(content) !== view.getUint32(at + 16, true)) throw new Error("checksum differs");
  return {
    path: new TextDecoder("utf-8", { fatal: true }).decode(slice(at + 46, nameLength)),
    content,
    method: view.getUint16(at + 10, true),
    flags: view.getUint16(at + 8, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    mode: view.getUint32(at + 38, true) >>> 16,
  };
}
