/**
 * Writing a file so that a reader finds the old content or the new, never a part of it.
 *
 * @module
 */
import { basename, dirname, join } from "node:path";
import { Failure, messageOf } from "./failure.ts";
import { shownPath } from "./shown_path.ts";

/** What goes into a file. */
export interface FileContent {
  /** The file; its folder is created where it is missing. */
  readonly path: string;
  /** All of it. */
  readonly content: string | Uint8Array;
}

/** A new version of a file, complete on disk beside it. */
export interface StagedFile {
  /** Puts it in the place of the old one; throws a {@linkcode Failure}, and is gone, where that cannot be done. */
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
  const commit = () =>
    Deno.rename(temporary, path).catch((error) => discard().then(() => Promise.reject(cannotWrite(path, error))));
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
  await (await stageFile(path, content)).commit();
}

/**
 * Replaces or creates several files. All new versions are complete on disk before the first old one goes.
 *
 * @param files The files.
 * @param options What stops the writing while all old files are still in place.
 * @throws {Failure} If one cannot be written; then all are as they were, unless the disk fails between two renames.
 * @throws {unknown} The signal's reason, when it aborts.
 */
export async function writeFilesAtomically(
  files: readonly FileContent[],
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  const staged: StagedFile[] = [];
  try {
    for (const { path, content } of files) {
      signal?.throwIfAborted();
      staged.push(await stageFile(path, content));
    }
    for (const file of staged) await file.commit();
  } catch (error) {
    for (const file of staged) await file.discard();
    throw error;
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  using file = await Deno.open(path, { write: true, createNew: true });
  for (let written = 0; written < bytes.length;) written += await file.write(bytes.subarray(written));
  await file.sync();
}

function cannotWrite(path: string, cause: unknown): Failure {
  return new Failure(`Cannot write ${shownPath(path)}: ${messageOf(cause)}`, { cause });
}
