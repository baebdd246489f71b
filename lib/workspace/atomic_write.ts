/**
 * Writing a file so that a reader finds the old content or the new, never a part of it.
 *
 * @module
 */
import { basename, dirname, join } from "node:path";
import { Failure, messageOf } from "./failure.ts";
import { shownPath } from "./shown_path.ts";

/** A new version of a file, complete on disk beside it. */
export interface StagedFile {
  /** Puts it in the place of the old one. */
  commit(): Promise<void>;
  /** Removes it; the old file stays. */
  discard(): Promise<void>;
}

/**
 * Writes the new version of a file beside it, under a temporary name, down to the disk.
 *
 * @param path The file; its folder is created where it is missing.
 * @param content All of it.
 * @returns The new version, to be committed or discarded.
 * @throws {Failure} If it cannot be written; nothing is left behind.
 */
export async function stageFile(path: string, content: string | Uint8Array): Promise<StagedFile> {
  const temporary = join(dirname(path), `.${basename(path)}.${crypto.randomUUID()}.tmp`);
  const discard = () => Deno.remove(temporary).catch(() => {});
  try {
    await Deno.mkdir(dirname(path), { recursive: true });
    await writeThrough(temporary, typeof content === "string" ? new TextEncoder().encode(content) : content);
  } catch (error) {
    await discard();
    throw cannotWrite(path, error);
  }
  const commit = () => Deno.rename(temporary, path).catch((error) => discard().then(() => Promise.reject(error)));
  return { commit, discard };
}

/**
 * Replaces a file, or creates it.
 *
 * @param path The file; its folder is created where it is missing.
 * @param content All of it.
 * @throws {Failure} If it cannot be written; then the old file is whole and nothing is left behind.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const staged = await stageFile(path, content);
  await staged.commit().catch((error) => Promise.reject(cannotWrite(path, error)));
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  using file = await Deno.open(path, { write: true, createNew: true });
  for (let written = 0; written < bytes.length;) written += await file.write(bytes.subarray(written));
  await file.sync();
}

function cannotWrite(path: string, cause: unknown): Failure {
  return new Failure(`Cannot write ${shownPath(path)}: ${messageOf(cause)}`, { cause });
}
