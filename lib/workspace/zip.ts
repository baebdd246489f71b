/**
 * Zip archives, written so that equal content gives equal bytes on every machine: entries are sorted, stored without
 * compression (compressors differ between machines) and carry a fixed time.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";

/** A file in an archive. */
export interface ZipEntry {
  /** Path in the archive, with forward slashes. */
  readonly path: string;
  /** All of it. */
  readonly content: Uint8Array;
}

/** Version 2.0 of the format, which knows folders. */
const VERSION = 20;
/** Made by version 2.0 on Unix, so that permissions are those of Unix. */
const MADE_BY = 3 << 8 | VERSION;
/** Bit 11: the name is UTF-8. */
const FLAGS = 1 << 11;
const STORED = 0;
/** 1 January 1980, the earliest date that the format knows, at midnight. */
const DATE = 1 << 5 | 1;
const TIME = 0;
/** A regular file that everybody reads and its owner writes. */
const PERMISSIONS = 0o100644 * 0x10000;

/** What the format's fields hold; the bytes with room for names and headers. */
const MOST_ENTRIES = 0xffff;
const MOST_BYTES = 2 ** 31;

const LEGAL_PATH = /^(?!\.{1,2}(?:\/|$))[^/\\\0]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\\0]+)*$/;

/**
 * Writes an archive.
 *
 * @param entries The files, in any order.
 * @returns The archive's bytes.
 * @throws {RangeError} If a path is empty, absolute, leaves the archive or occurs twice, or if there are more than 65535
 * files or 2 GiB.
 * @example
 * ```ts
 * import { zipArchive } from "lib/workspace/zip.ts";
 * import { expect } from "@std/expect";
 *
 * const archive = zipArchive([{ path: "a.txt", content: new TextEncoder().encode("a") }]);
 * expect(new TextDecoder().decode(archive.subarray(0, 2))).toBe("PK");
 * expect(() => zipArchive([{ path: "../a.txt", content: new Uint8Array() }])).toThrow(RangeError);
 * ```
 */
export function zipArchive(entries: readonly ZipEntry[]): Uint8Array {
  const sorted = entries.toSorted((a, b) => a.path < b.path ? -1 : 1);
  requireLegal(sorted);
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, content } of sorted) {
    const name = new TextEncoder().encode(path);
    const common = commonHeader(name, content);
    const file = [localHeader(common), name, content];
    parts.push(...file);
    directory.push(centralHeader(common, offset), name);
    offset += sizeOf(file);
  }
  const end = endRecord({ count: sorted.length, offset, size: sizeOf(directory) });
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

function requireLegal(entries: readonly ZipEntry[]): void {
  if (entries.length > MOST_ENTRIES) {
    throw new RangeError(`Cannot write a zip archive: it holds at most ${MOST_ENTRIES} files, got ${entries.length}`);
  }
  const bytes = entries.reduce((sum, { content }) => sum + content.length, 0);
  if (bytes > MOST_BYTES) throw new RangeError(`Cannot write a zip archive: it holds at most 2 GiB, got ${bytes}`);
  for (const [index, { path }] of entries.entries()) {
    if (LEGAL_PATH.test(path) && path !== entries[index - 1]?.path) continue;
    throw new RangeError(`Cannot write a zip archive: paths must be relative, inside and unique, got ${path}`);
  }
}

/** What both headers of a file have: from the version to the lengths of name and extra field. */
function commonHeader(name: Uint8Array, content: Uint8Array): number[] {
  const sizes = u32(crc32(content), content.length, content.length);
  return [...u16(VERSION, FLAGS, STORED, TIME, DATE), ...sizes, ...u16(name.length, 0)];
}

function localHeader(common: readonly number[]): Uint8Array {
  return new Uint8Array([...u32(0x04034b50), ...common]);
}

function centralHeader(common: readonly number[], offset: number): Uint8Array {
  const [commentLength, disk, internalAttributes] = [0, 0, 0];
  const rest = [...u16(commentLength, disk, internalAttributes), ...u32(PERMISSIONS, offset)];
  return new Uint8Array([...u32(0x02014b50), ...u16(MADE_BY), ...common, ...rest]);
}

function endRecord({ count, offset, size }: { count: number; offset: number; size: number }): Uint8Array {
  const [disk, directoryDisk, commentLength] = [0, 0, 0];
  const counts = u16(disk, directoryDisk, count, count);
  return new Uint8Array([...u32(0x06054b50), ...counts, ...u32(size, offset), ...u16(commentLength)]);
}

/** Numbers of 16 bits, least byte first. */
function u16(...values: readonly number[]): number[] {
  return values.flatMap((value) => [value & 0xff, value >>> 8 & 0xff]);
}

/** Numbers of 32 bits, least byte first. */
function u32(...values: readonly number[]): number[] {
  return values.flatMap((value) => [...u16(value), ...u16(value >>> 16)]);
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
