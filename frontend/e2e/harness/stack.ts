import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const output = fileURLToPath(new URL('../output', import.meta.url));
/** Apart from those of make run, and fixed: the realms, and so Keycloak's home, are made for an address. */
const PORTS = { front: 13_000, backend: 18_080, keycloak: 18_180, postgres: 54_321 };
/** Building Keycloak, making its tables and loading the council, on a busy machine of two cores. */
const PATIENCE = 10 * 60_000;

/** Starts a stack of its own with the tiny council, or uses the one E2E_BASE_URL names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const running = process.env.E2E_BASE_URL;
  if (running) {
    project.provide('origin', running.replace(/\/$/, ''));
    return async () => {};
  }
  const data = path.join(root, '.data/e2e');
  // Every run begins with the same books. Keycloak's home is kept: it is slow to make and holds no books.
  for (const folder of ['postgres', 'secrets', 'run', 'logs']) {
    rmSync(path.join(data, folder), { recursive: true, force: true });
  }
  const stack = launch(data);
  await ready(stack, path.join(data, 'run/ready'));
  project.provide('origin', `http://localhost:${PORTS.front}`);
  return () => stop(stack);
}

function launch(data: string): ChildProcess {
  const javaHome = process.env.JAVA_HOME;
  if (!javaHome) throw new Error('JAVA_HOME is not set; run the journeys with make e2e');
  const jar = path.join(root, 'backend/stack/target/quarterday-stack.jar');
  return spawn(path.join(javaHome, 'bin/java'), ['-jar', jar], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      DEMO: process.env.E2E_DEMO ?? 'tiny',
      QUARTERDAY_DATA: data,
      QUARTERDAY_FRONT_PORT: String(PORTS.front),
      QUARTERDAY_BACKEND_PORT: String(PORTS.backend),
      QUARTERDAY_KEYCLOAK_PORT: String(PORTS.keycloak),
      QUARTERDAY_POSTGRES_PORT: String(PORTS.postgres),
    },
  });
}

async function ready(stack: ChildProcess, mark: string): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!existsSync(mark) || readFileSync(mark, 'utf8') === '') {
    if (stack.exitCode !== null) throw new Error(`the stack ended with exit code ${stack.exitCode}`);
    if (Date.now() > deadline) {
      await stop(stack);
      throw new Error('the stack was not ready in time');
    }
    await pause(200);
  }
}

async function stop(stack: ChildProcess): Promise<void> {
  if (stack.exitCode !== null) return;
  const ended = new Promise((done) => stack.once('exit', done));
  stack.kill('SIGTERM');
  await ended;
}
