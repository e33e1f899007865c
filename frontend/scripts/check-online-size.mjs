/**
 * Housing Online is opened on old telephones with bad signal: at most 90 kB of gzipped JavaScript before the first page
 * works. Run by the build, which fails when it is more.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const MOST_BYTES = 90_000;
const dist = fileURLToPath(new URL('../apps/online/dist', import.meta.url));
const page = readFileSync(path.join(dist, 'index.html'), 'utf8');
// The scripts of the page and what they load at once. Welsh and the demonstration's card page come when they are asked for.
const files = [...page.matchAll(/(?:src|href)="\/online\/([^"]+\.js)"/g)].map((match) => match[1]);
const sizes = files.map((file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length);
const total = sizes.reduce((sum, size) => sum + size, 0);

console.log(
  `Housing Online: ${(total / 1000).toFixed(1)} kB of gzipped JavaScript, at most ${MOST_BYTES / 1000} kB`,
);
if (files.length === 0 || total > MOST_BYTES) {
  console.error(files.length === 0 ? 'The page loads no script.' : 'That is too much for a telephone.');
  process.exit(1);
}
