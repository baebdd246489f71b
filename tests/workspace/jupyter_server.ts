import { join } from "node:path";
import { installKernelspec, type Platform } from "../../lib/workspace/kernelspec.ts";

const START_ATTEMPTS = 300;
const PAUSE = 100;

/** A running Jupyter Notebook. */
export interface JupyterServer {
  /** The address of a notebook in the folder, with what lets in. */
  readonly addressOf: (notebook: string) => string;
}

/** Whether Jupyter Notebook is installed. */
export async function hasJupyterNotebook(): Promise<boolean> {
  try {
    const { success } = await new Deno.Command("jupyter-notebook", { args: ["--version"], stderr: "null" }).output();
    return success;
  } catch {
    return false;
  }
}

/** Writes both kernelspecs, ours and the stock one, to a data folder of Jupyter. */
export async function installKernels(dataFolder: string): Promise<void> {
  const platform: Platform = { os: "linux", env: (name) => name === "JUPYTER_DATA_DIR" ? dataFolder : undefined };
  await installKernelspec(platform);
  const stock = join(dataFolder, "kernels", "deno");
  await Deno.mkdir(stock, { recursive: true });
  const argv = [Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"];
  const spec = { argv, display_name: "Deno", language: "typescript" };
  await Deno.writeTextFile(join(stock, "kernel.json"), JSON.stringify(spec));
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

async function untilItAnswers(address: string): Promise<void> {
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    const response = await fetch(address).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error("Jupyter Notebook does not answer");
}

/** Starts Jupyter Notebook with a data folder of its own, so that nothing of the user's is touched or trusted. */
function startServer(folders: { data: string; notebooks: string }, { port, token }: { port: number; token: string }) {
  const { data, notebooks } = folders;
  return new Deno.Command("jupyter-notebook", {
    args: [
      "--no-browser",
      "--allow-root",
      "--ip=127.0.0.1",
      `--port=${port}`,
      "--NotebookApp.port_retries=0",
      `--NotebookApp.token=${token}`,
      `--notebook-dir=${notebooks}`,
    ],
    env: {
      JUPYTER_DATA_DIR: data,
      JUPYTER_CONFIG_DIR: data,
      JUPYTER_RUNTIME_DIR: join(data, "runtime"),
      IPYTHONDIR: data,
    },
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
}

/**
 * Gives a test a Jupyter Notebook.
 *
 * @param folder The folder whose notebooks it shows.
 * @param use The test; the server is gone when it ends.
 */
export async function withJupyterServer(folder: string, use: (server: JupyterServer) => Promise<void>): Promise<void> {
  const data = await Deno.makeTempDir({ prefix: "jupyter-data-" });
  await installKernels(data);
  const [port, token] = [freePort(), crypto.randomUUID()];
  const server = startServer({ data, notebooks: folder }, { port, token });
  try {
    await untilItAnswers(`http://127.0.0.1:${port}/api?token=${token}`);
    await use({ addressOf: (notebook) => `http://127.0.0.1:${port}/notebooks/${notebook}?token=${token}` });
  } finally {
    server.kill("SIGTERM");
    await server.status;
    await Deno.remove(data, { recursive: true });
  }
}
