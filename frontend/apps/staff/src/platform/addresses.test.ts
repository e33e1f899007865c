import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// Vitest runs in the workspace's root, whichever file is asked for.
const SOURCES = path.resolve('apps/staff/src');
const CONTRACT = path.resolve('../openapi.yaml');

/** `call('…')`, `call<T>(`…`)`, `path="…"`, `path={`…`}` and `actPath`: where plain addresses are written. */
const WRITTEN = /(?:call(?:<.*?>)?\(\s*|\b(?:path|actPath)=\{?\s*)(?:`([^`]+)`|'([^']+)'|"([^"]+)")/g;

/** What a screen puts into an address is one part of it, whatever it is. */
const ANY = '{}';

function partsOf(address: string): string[] {
  return address
    .replace(/\$?\{[^}]*\}/g, ANY)
    .replace(/\?.*$/, '')
    .split('/')
    .filter(Boolean);
}

const SERVED = readFileSync(CONTRACT, 'utf8')
  .split('\n')
  .flatMap((line) => /^ {2}\/api\/v1(\/.*):$/.exec(line)?.[1] ?? [])
  .map(partsOf);

function isServed(address: string): boolean {
  const asked = partsOf(address);
  return SERVED.some(
    (served) =>
      served.length === asked.length && served.every((part, at) => part === asked[at] || asked[at] === ANY),
  );
}

function addressesIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(WRITTEN)]
    .map((found) => found[1] ?? found[2] ?? found[3] ?? '')
    .filter((address) => address.startsWith('/'));
}

const FILES = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.startsWith('app/'),
);

describe('the addresses written in the pages', () => {
  it('are all served by the contract', () => {
    const wrong = FILES.flatMap((name) =>
      addressesIn(path.join(SOURCES, name))
        .filter((address) => !isServed(address))
        .map((address) => `${name}: ${address}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are found at all', () => {
    expect(FILES.flatMap((name) => addressesIn(path.join(SOURCES, name))).length).toBeGreaterThan(40);
  });

  it('would be told apart from ones that are not served', () => {
    expect(isServed('/people/{person.id}')).toBe(true);
    expect(isServed('/people/{person.id}/details')).toBe(false);
  });
});
