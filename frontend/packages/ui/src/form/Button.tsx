import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { useId } from 'react';

export type ButtonKind = 'main' | 'quiet' | 'danger' | 'plain';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  kind?: ButtonKind;
  small?: boolean;
  /** True while the press is being carried out: the button stays focusable and says so. */
  busy?: boolean;
  /**
   * Why this person may not do this now. The button then stays in place and readable, does nothing,
   * and says why beneath it: nothing is hidden without a word.
   */
  because?: string | null | undefined;
  children: ReactNode;
}

export function Button({
  kind = 'main',
  small,
  busy,
  because,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const blocked = Boolean(because);
  const button = (
    <button
      {...rest}
      type={blocked ? 'button' : type}
      className="button"
      data-kind={kind}
      data-small={small || undefined}
      aria-disabled={blocked || busy || rest['aria-disabled'] || undefined}
      aria-describedby={blocked ? reasonId : rest['aria-describedby']}
      onClick={(event) => {
        if (blocked || busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
      {busy ? <span aria-hidden="true">…</span> : null}
    </button>
  );
  if (!blocked) return button;
  return (
    <span className="act">
      {button}
      <span id={reasonId} className="why-not">
        {because}
      </span>
    </span>
  );
}
