// The types in packages/api are committed so that a change of the contract is read as a diff;
// this fails when they no longer say what openapi.yaml says.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const contract = join(root, '..', 'openapi.yaml');
const committed = join(root, 'packages/api/src/schema.d.ts');

if (!existsSync(contract)) {
  console.error('openapi.yaml is missing at the root of the repository: build the backend first.');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'quarterday-api-'));
try {
  const fresh = join(folder, 'schema.d.ts');
  execFileSync(
    join(root, 'node_modules/.bin/openapi-typescript'),
    [contract, '-o', fresh, '--root-types', '--root-types-no-schema-prefix'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (readFileSync(fresh, 'utf8') !== readFileSync(committed, 'utf8')) {
    console.error(
      'packages/api/src/schema.d.ts differs from openapi.yaml: run `npm run generate` and commit it.',
    );
    process.exit(1);
  }
} finally {
  rmSync(folder, { recursive: true });
}
