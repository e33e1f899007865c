import { useEffect, useRef } from 'react';

export interface Progress {
  label: string;
  done: number;
  total: number;
  failed?: number;
  /** Items a second, as measured by the server. */
  rate?: number | null;
  secondsLeft?: number | null;
}

const count = new Intl.NumberFormat('en-GB');

/** "about 2 minutes left": a duration said as people say it. */
export function timeLeft(seconds: number): string {
  if (seconds < 5) return 'nearly done';
  if (seconds < 90) return `about ${Math.round(seconds)} seconds left`;
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} minutes left`;
  return `about ${Math.round(seconds / 3600)} hours left`;
}

/** How far a job has come: n of m, rate, time left, failures so far. The page may be left safely. */
export function ProgressBar({ label, done, total, failed = 0, rate, secondsLeft }: Progress) {
  const share = total > 0 ? Math.min(100, Math.floor((done * 100) / total)) : 0;
  const words = [
    `${count.format(done)} of ${count.format(total)}`,
    rate ? `${count.format(Math.round(rate))} a second` : '',
    secondsLeft !== null && secondsLeft !== undefined && done < total ? timeLeft(secondsLeft) : '',
    failed > 0 ? `${count.format(failed)} could not be done` : 'no failures',
  ].filter(Boolean);
  return (
    <div className="stack-close">
      <div
        className="progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        aria-valuetext={words.join(', ')}
      >
        <div className="progress-bar" style={{ width: `${share}%` }} />
      </div>
      <p className="quiet">{words.join(' · ')}</p>
    </div>
  );
}

/**
 * Follows a stream of server-sent events while `url` is given. The caller also polls slowly, because a
 * stream may be cut by a proxy: the stream only makes the page livelier, it is never the only source.
 */
export function useEventStream(url: string | null, onEvent: (data: unknown) => void): void {
  const handler = useRef(onEvent);
  handler.current = onEvent;
  useEffect(() => {
    if (!url) return undefined;
    const source = new EventSource(url, { withCredentials: true });
    const take = (event: MessageEvent<string>) => {
      try {
        handler.current(JSON.parse(event.data));
      } catch {
        // A heartbeat that is not JSON says only that the stream lives.
      }
    };
    source.addEventListener('message', take);
    source.addEventListener('progress', take);
    return () => source.close();
  }, [url]);
}
