/** An error whose message is all that a person needs: scripts print it without a stack trace. */
export class PlainError extends Error {
  override name = 'PlainError';
}

/** Runs a script; a PlainError becomes one line on standard error and exit code 1. */
export async function runScript(script: () => Promise<void>): Promise<void> {
  try {
    await script();
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  }
}
