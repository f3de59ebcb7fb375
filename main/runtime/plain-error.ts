/** An error whose message is all that a person needs: scripts print it without a stack trace. */
export class PlainError extends Error {
  override name = 'PlainError';
}

/**
 * Runs a script; a PlainError becomes one line on standard error and exit code 1. It is said with process.exit: electron-builder
 * leaves a hook behind (async-exit-hook) that ends a process with 0 when it runs out of work, whatever process.exitCode says.
 */
export async function runScript(script: () => Promise<void>): Promise<void> {
  try {
    await script();
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exit(1);
  }
}
