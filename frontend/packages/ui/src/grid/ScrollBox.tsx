import type { ReactNode } from 'react';

interface ScrollBoxProps {
  label: string;
  /** As long as what it holds; otherwise a low window. */
  tall?: boolean;
  children: ReactNode;
}

/** A window on a wide or long table. It can be scrolled with the keyboard, so it takes the focus. */
export function ScrollBox({ label, tall, children }: ScrollBoxProps) {
  const kind = { 'data-free': tall || undefined, 'data-low': !tall || undefined };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section {...kind} className="grid-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
