import { Panel, Timeline } from '@quarterday/ui';
import type { Answer, Line } from './model';
import { inWords } from './said';
import { OUTCOMES } from './words';

const WHAT = { ANSWERED: 'Answered in the portal', QUERIED: 'Queried in the portal' } as const;

/** What was answered, with every field as it stood that moment. */
export function Answers({ answers }: { answers: Answer[] }) {
  if (answers.length === 0) return null;
  return (
    <Panel title="What was answered">
      <Timeline
        label="What was answered"
        items={answers.map((answer) => ({
          id: answer.id,
          title: WHAT[answer.outcome],
          who: answer.madeByName,
          at: answer.madeAt,
          detail: (
            <>
              {answer.note ? <p>{answer.note}</p> : null}
              {answer.letters > 0 ? <p>Who claims was written to about what differs.</p> : null}
              <details>
                <summary>The facts as they stood</summary>
                <Kept lines={answer.lines} />
              </details>
            </>
          ),
        }))}
      />
    </Panel>
  );
}

function Kept({ lines }: { lines: Line[] }) {
  return (
    <table className="plain">
      <caption className="visually-hidden">The facts as they were answered</caption>
      <thead>
        <tr>
          <th scope="col">What was asked</th>
          <th scope="col">Our books</th>
          <th scope="col">The claim</th>
          <th scope="col">Did they agree</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.label}</th>
            <td>{inWords(line.kind, line.value)}</td>
            <td>{inWords(line.kind, line.said)}</td>
            <td>
              {line.outcome === 'DIFFERS'
                ? `${OUTCOMES.DIFFERS.words}: ${line.words}`
                : line.outcome === 'MISSING'
                  ? line.words
                  : OUTCOMES[line.outcome].words}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
