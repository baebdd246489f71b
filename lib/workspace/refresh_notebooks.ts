/**
 * Refreshing the notebooks themselves: all of them or none.
 *
 * @module
 */
import { stageFile } from "./atomic_write.ts";
import type { NotebookFile } from "./find_notebooks.ts";
import { formatNotebook } from "./notebook_file.ts";
import type { Notebook } from "./notebook_format.ts";

/**
 * Replaces notebooks by their executed versions. All new versions are complete on disk before the first old one goes.
 *
 * @param executed The files and what goes into them.
 * @throws {Failure} If one cannot be written; then all are as they were.
 */
export async function refreshNotebooks(
  executed: readonly (NotebookFile & { readonly notebook: Notebook })[],
): Promise<void> {
  const written = await Promise.allSettled(
    executed.map(({ path, notebook }) => stageFile(path, formatNotebook(notebook))),
  );
  const staged = written.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
  const failed = written.find((result) => result.status === "rejected");
  if (failed) {
    for (const file of staged) await file.discard();
    throw failed.reason;
  }
  for (const file of staged) await file.commit();
}
