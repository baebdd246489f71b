/**
 * Programs that run a command without network and with files it cannot change.
 *
 * @module
 */

/** What a sandbox shuts in. */
export interface SandboxRequest {
  /** The project, which is read-only. */
  readonly root: string;
  /** Folders that can be written to; they exist. */
  readonly writable: readonly string[];
  /** Program and arguments. */
  readonly command: readonly string[];
}

/** A program that makes a sandbox. */
export interface SandboxTool {
  /** Its name on the search path. */
  readonly name: string;
  /** The arguments that make it run a command in a sandbox. */
  readonly args: (request: SandboxRequest) => string[];
}

/** Everything is read-only but the given folders; the loopback interface of the new network is up. */
function bubblewrapArgs({ writable, command }: SandboxRequest): string[] {
  const binds = writable.flatMap((folder) => ["--bind", folder, folder]);
  return ["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", ...binds, "--unshare-net", "--", ...command];
}

/**
 * The first argument is the project, then the number of writable folders and these, then the command. The folder of
 * work is entered anew, since the process still stands in the one that can be written to.
 */
const SHUT_IN = `set -e
ip link set lo up
root=$1; count=$2; shift 2
mount --bind "$root" "$root"
while [ "$count" -gt 0 ]; do mount --bind "$1" "$1"; shift; count=$((count - 1)); done
mount -o remount,bind,ro "$root"
cd "$PWD"
exec "$@"`;

/** The project alone is read-only; a network of its own has no other interface than loopback. */
function unshareArgs({ root, writable, command }: SandboxRequest): string[] {
  const namespaces = ["--map-root-user", "--mount", "--net"];
  return [...namespaces, "sh", "-c", SHUT_IN, "sh", root, `${writable.length}`, ...writable, ...command];
}

/** Bubblewrap and util-linux's unshare, the better one first. */
export const SANDBOX_TOOLS: readonly SandboxTool[] = [
  { name: "bwrap", args: bubblewrapArgs },
  { name: "unshare", args: unshareArgs },
];
