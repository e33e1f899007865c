import { call } from '@quarterday/api';
import { Badge, Button, CopyButton, DateBox, Dialog, formatDate, Panel, TextAreaField } from '@quarterday/ui';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { ProblemAlert } from '../platform/page';
import { Asked } from './Asked';
import type { Line, ToDoFile } from './model';
import { compared, inWords, kept, typed } from './said';
import { OUTCOMES } from './words';

interface ClaimProps {
  file: ToDoFile;
  done: (words: string) => void;
}

const TITLES = { ANSWERED: 'Answered in the portal', QUERIED: 'Queried in the portal' } as const;

/** What was typed, by key; a line nobody touched is as it is kept. */
type Typed = Record<string, string>;

/** The facts in the portal's order with what the claim says beside them, and how far they agree. */
export function Claim({ file, done }: ClaimProps) {
  const because = useWhyNot('uc:verify');
  const [changed, setChanged] = useState<Typed>({});
  const [trouble, setTrouble] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [answering, setAnswering] = useState<keyof typeof TITLES | null>(null);
  const { toDo, lines } = file;
  const unkept = Object.keys(changed).length > 0;
  const text = (line: Line) => changed[line.key] ?? typed(line.kind, line.said);
  async function note() {
    setBusy(true);
    setTrouble(null);
    try {
      const said = compared(lines).map((line) => ({ key: line.key, value: kept(line.kind, text(line)) }));
      await call(`/universal-credit-to-dos/${toDo.id}/claim`, { method: 'POST', body: { said } });
      setChanged({});
      done('Compared');
    } catch (problem) {
      setTrouble(problem);
    } finally {
      setBusy(false);
    }
  }
  const before = because ?? (unkept ? 'Compare first: what you typed is not kept yet' : null);
  return (
    <Panel title={`The tenancy on ${formatDate(toDo.receivedOn)}`} aside={<strong>{summary(lines)}</strong>}>
      {trouble ? <ProblemAlert problem={trouble} /> : null}
      <Table
        lines={lines}
        text={text}
        type={(line, value) => setChanged((all) => ({ ...all, [line.key]: value }))}
      />
      <div className="row no-print">
        <Button because={because} busy={busy} onClick={() => void note()}>
          Compare
        </Button>
        <Button kind="quiet" because={before} onClick={() => setAnswering('ANSWERED')}>
          {TITLES.ANSWERED}
        </Button>
        {toDo.state === 'RECEIVED' ? (
          <Button kind="quiet" because={before} onClick={() => setAnswering('QUERIED')}>
            {TITLES.QUERIED}
          </Button>
        ) : null}
      </div>
      <Dialog
        open={answering !== null}
        onClose={() => setAnswering(null)}
        title={answering ? TITLES[answering] : ''}
      >
        {answering ? (
          <Asked<{ note: string }, { letters: number }>
            label="Log it"
            path={`/universal-credit-to-dos/${toDo.id}/answers`}
            defaults={{ note: '' }}
            body={({ note: words }) => ({ outcome: answering, contentHash: file.contentHash, note: words })}
            said={({ letters }) => (letters > 0 ? 'Logged, and a letter is queued to who claims' : 'Logged')}
            done={(words) => {
              setAnswering(null);
              done(words);
            }}
            onCancel={() => setAnswering(null)}
          >
            <p>
              <strong>{summary(lines)}.</strong> Every field is kept as it stands now.
              {answering === 'ANSWERED' && differing(lines) > 0
                ? ' Who claims gets a letter about what differs, so that they can put the claim right.'
                : ''}
            </p>
            <TextAreaField name="note" label="Note" optional />
          </Asked>
        ) : null}
      </Dialog>
    </Panel>
  );
}

const differing = (lines: readonly Line[]) => lines.filter(({ outcome }) => outcome === 'DIFFERS').length;

function summary(lines: readonly Line[]): string {
  const all = compared(lines);
  const missing = all.filter(({ outcome }) => outcome === 'MISSING').length;
  return `${differing(lines)} of ${all.length} differ, ${missing} not said`;
}

interface TableProps {
  lines: Line[];
  text: (line: Line) => string;
  type: (line: Line, value: string) => void;
}

function Table({ lines, text, type }: TableProps) {
  return (
    <table className="plain">
      <caption className="visually-hidden">
        What the portal asks, in its order, with what the claim says
      </caption>
      <thead>
        <tr>
          <th scope="col">What is asked</th>
          <th scope="col">Our books</th>
          <td />
          <th scope="col">The claim</th>
          <th scope="col">Do they agree</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.label}</th>
            <td>{inWords(line.kind, line.value) || <span className="quiet">Not on record</span>}</td>
            <td>
              {line.pasted ? <CopyButton label="Copy" of={line.label} text={() => line.pasted} /> : null}
            </td>
            <td>{line.outcome === 'NOT_COMPARED' ? null : <Box line={line} text={text} type={type} />}</td>
            <td>
              {line.outcome === 'NOT_COMPARED' ? null : (
                <>
                  <Badge kind={OUTCOMES[line.outcome].kind}>{OUTCOMES[line.outcome].words}</Badge>{' '}
                  {line.outcome === 'SAME' ? null : line.words}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Box({ line, text, type }: { line: Line } & Omit<TableProps, 'lines'>) {
  return (
    <span className="row">
      {line.kind === 'DAY' ? (
        <DateBox
          id={`claim-${line.key}`}
          label={`The claim says: ${line.label}`}
          hideLabel
          value={text(line)}
          onChange={(day) => type(line, day ?? '')}
        />
      ) : (
        <input
          className="input width-medium"
          type="text"
          inputMode={line.kind === 'MONEY' ? 'decimal' : line.kind === 'NUMBER' ? 'numeric' : undefined}
          autoComplete="off"
          aria-label={`The claim says: ${line.label}`}
          value={text(line)}
          onChange={(event) => type(line, event.target.value)}
        />
      )}
      {line.value ? (
        <Button
          kind="quiet"
          small
          aria-label={`The claim says the same: ${line.label}`}
          onClick={() => type(line, typed(line.kind, line.value))}
        >
          Same
        </Button>
      ) : null}
    </span>
  );
}
