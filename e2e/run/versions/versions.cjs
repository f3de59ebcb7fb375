// Tells which Electron, Chromium and Node this is, and ends.
process.stdout.write(`${JSON.stringify(process.versions)}\n`, () => process.exit(0));
