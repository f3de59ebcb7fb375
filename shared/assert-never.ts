/** Ends a switch over a closed union: a case that was forgotten does not compile, and throws where types were wrong. */
export function assertNever(value: never): never {
  throw new Error(`Unforeseen value: ${JSON.stringify(value)}`);
}
