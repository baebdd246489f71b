/**
 * Refreshing the notebooks themselves: all of them or none.
 *
 * @module
 */
import { writeFilesAtomically } from "./atomic_write.ts";
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
  await writeFilesAtomically(executed.map(({ path, notebook }) => ({ path, content: formatNotebook(notebook) })));
}
