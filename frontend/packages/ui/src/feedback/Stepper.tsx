export interface Step {
  key: string;
  label: string;
}

/** Where something stands on its way, for instance a weekly debit from draft to closed. */
export function Stepper({
  label,
  steps,
  current,
}: {
  label: string;
  steps: readonly Step[];
  current: string;
}) {
  const at = steps.findIndex((step) => step.key === current);
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step, index) => {
        const state = index < at ? 'done' : index === at ? 'current' : 'to-come';
        return (
          <li key={step.key} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span className="step-mark" aria-hidden="true">
              {state === 'done' ? '✓' : index + 1}
            </span>
            {step.label}
            <span className="visually-hidden">
              {state === 'done' ? ', done' : state === 'current' ? ', now' : ', to come'}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
