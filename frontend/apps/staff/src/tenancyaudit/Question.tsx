import { DateBox } from '@quarterday/ui';
import type { Line } from './model';
import { ADJUSTMENTS, inWords } from './words';

interface QuestionProps {
  line: Line;
  /** What is answered now, kept or not. */
  value: string | null;
  /** What another device has kept meanwhile, when it is something else. */
  keptElsewhere: string | null;
  onChange: (value: string) => void;
}

/** One question of the visit, with what the books hold, as large as a thumb needs it. */
export function Question({ line, value, keptElsewhere, onChange }: QuestionProps) {
  const id = `question-${line.id}`;
  const held = inWords(line.kind, line.held);
  return (
    <fieldset className="field question">
      <legend>
        {line.label}
        {line.needed ? ' (needed)' : ''}
      </legend>
      {line.kind === 'YES_NO' ? null : (
        <p className="hint" id={`${id}-held`}>
          {held ? `On record: ${held}` : 'Nothing on record'}
        </p>
      )}
      <Answer id={id} line={line} value={value} onChange={onChange} />
      {held && line.kind !== 'YES_NO' && line.kind !== 'CHOICES' ? (
        <button type="button" className="button" data-kind="quiet" onClick={() => onChange(line.held)}>
          As on record<span className="visually-hidden">: {line.label}</span>
        </button>
      ) : null}
      {keptElsewhere !== null ? (
        <p className="error">Kept from another device: {inWords(line.kind, keptElsewhere) || 'nothing'}</p>
      ) : null}
    </fieldset>
  );
}

function Answer({ id, line, value, onChange }: Omit<QuestionProps, 'keptElsewhere'> & { id: string }) {
  switch (line.kind) {
    case 'YES_NO':
      return <YesNo id={id} line={line} value={value} onChange={onChange} />;
    case 'CHOICES':
      return <Choices id={id} line={line} value={value} onChange={onChange} />;
    case 'DAY':
      return (
        <DateBox
          id={id}
          label={line.label}
          hideLabel
          value={value}
          describedBy={`${id}-held`}
          onChange={(day) => onChange(day ?? '')}
        />
      );
    default:
      return (
        <input
          id={id}
          className="input"
          type={line.field === 'PHONE' ? 'tel' : line.field === 'EMAIL' ? 'email' : 'text'}
          autoComplete="off"
          maxLength={300}
          aria-label={line.label}
          aria-describedby={`${id}-held`}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

function YesNo({ id, line, value, onChange }: Omit<QuestionProps, 'keptElsewhere'> & { id: string }) {
  return (
    <div className="row">
      {(['YES', 'NO'] as const).map((answer) => (
        <label key={answer} className="choice">
          <input
            type="radio"
            name={id}
            checked={value === answer}
            onChange={() => onChange(answer)}
            aria-label={`${line.label}: ${answer === 'YES' ? 'yes' : 'no'}`}
          />
          {answer === 'YES' ? 'Yes' : 'No'}
        </label>
      ))}
    </div>
  );
}

function Choices({ line, value, onChange }: Omit<QuestionProps, 'keptElsewhere'> & { id: string }) {
  const chosen = new Set((value ?? line.held).split(',').filter(Boolean));
  return (
    <div className="row">
      {(Object.keys(ADJUSTMENTS) as (keyof typeof ADJUSTMENTS)[]).map((one) => (
        <label key={one} className="choice">
          <input
            type="checkbox"
            checked={chosen.has(one)}
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.target.checked) next.add(one);
              else next.delete(one);
              onChange([...next].sort().join(','));
            }}
          />
          {ADJUSTMENTS[one]}
        </label>
      ))}
    </div>
  );
}
