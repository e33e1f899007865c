import { call, Problem } from '@quarterday/api';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Audit, Line } from './model';

const PAUSE = 1_200;

/** What was typed, by line; a line nobody touched is as it is kept. */
type Typed = Record<string, string>;

export interface Draft {
  value: (line: Line) => string | null;
  /** What another device kept meanwhile beside what is typed here; null when nothing. */
  keptElsewhere: (line: Line) => string | null;
  type: (line: Line, value: string) => void;
  /** Keeps what is typed; true once everything is kept. */
  keep: () => Promise<boolean>;
  state: 'KEPT' | 'KEEPING' | 'UNKEPT';
  trouble: unknown;
}

/**
 * The visit as it is written up. What is typed goes to the server as soon as the typing rests, so that a dead telephone
 * loses nothing; what another device has kept in between is shown beside it and not overwritten unseen.
 */
export function useDraft(audit: Audit): Draft {
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Typed>({});
  const [stale, setStale] = useState<Set<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const version = useRef(audit.version);
  const running = useRef<Promise<boolean> | null>(null);
  const latest = useRef(typed);
  latest.current = typed;
  version.current = Math.max(version.current, audit.version);

  async function send(): Promise<boolean> {
    const sent = latest.current;
    const findings = Object.entries(sent).map(([lineId, found]) => ({
      lineId,
      found: found === '' ? null : found,
    }));
    if (findings.length === 0) return true;
    setBusy(true);
    try {
      const kept = await call<{ version: number }>(`/tenancy-audits/${audit.id}/findings`, {
        method: 'PATCH',
        body: { findings },
        headers: { 'If-Match': `"${version.current}"` },
      });
      version.current = kept.version;
      await queries.invalidateQueries({ queryKey: ['tenancy-audits', audit.id] });
      // What was typed since stays unkept.
      setTyped((now) => Object.fromEntries(Object.entries(now).filter(([id, found]) => sent[id] !== found)));
      setStale(new Set());
      setTrouble(null);
      return true;
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 412) {
        await queries.invalidateQueries({ queryKey: ['tenancy-audits', audit.id] });
        setStale(new Set(Object.keys(sent)));
      }
      setTrouble(problem);
      return false;
    } finally {
      setBusy(false);
    }
  }

  /** One at a time; whoever asks meanwhile waits for it and then sends what is left. */
  function keep(): Promise<boolean> {
    const mine = (running.current ?? Promise.resolve(true)).then(send);
    running.current = mine;
    return mine;
  }

  const unkept = Object.keys(typed).length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: typing alone starts the pause anew
  useEffect(() => {
    if (!unkept) return;
    const timer = setTimeout(() => void keep(), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);

  return {
    value: (line) => typed[line.id] ?? line.found ?? null,
    keptElsewhere: (line) =>
      stale.has(line.id) && typed[line.id] !== undefined && (line.found ?? '') !== typed[line.id]
        ? (line.found ?? '')
        : null,
    type: (line, value) => setTyped((now) => ({ ...now, [line.id]: value })),
    keep,
    state: busy ? 'KEEPING' : unkept ? 'UNKEPT' : 'KEPT',
    trouble,
  };
}
