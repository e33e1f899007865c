import { Badge, Button, Dialog, Panel, TextAreaField, TickField } from '@quarterday/ui';
import { useState } from 'react';
import { Asked } from '../platform/Asked';
import { useWhyNot } from '../platform/me';
import type { Audit, Line } from './model';
import { VisitFiles } from './VisitFiles';
import { DECISIONS, inWords } from './words';

interface FindingsProps {
  audit: Audit;
  done: (words: string) => void;
}

const TITLES = {
  ACCEPTED: 'Take it over',
  KEPT: 'Leave the record as it is',
  QUERIED: 'Ask the officer',
} as const;
type Choice = keyof typeof TITLES;

const OPEN = (line: Line) => line.differs && (!line.decision || line.decision === 'QUERIED');

/** What was found, beside what was held: the differences first, for the office to decide. */
export function Findings({ audit, done }: FindingsProps) {
  const [deciding, setDeciding] = useState<{ line: Line; choice: Choice } | null>(null);
  const differing = audit.lines.filter((line) => line.differs && line.route !== 'KEPT');
  const rest = audit.lines.filter((line) => line.found && !differing.includes(line));
  const close = () => setDeciding(null);
  return (
    <>
      <Panel title="Differences" aside={<strong>{differing.filter(OPEN).length} to decide</strong>}>
        {differing.length === 0 ? (
          <p>Everything is as the books have it.</p>
        ) : (
          <Table caption="What differs" lines={differing}>
            {(line) =>
              audit.state === 'SUBMITTED' && OPEN(line) ? (
                <Decide audit={audit} onChoose={(choice) => setDeciding({ line, choice })} line={line} />
              ) : (
                <Outcome line={line} />
              )
            }
          </Table>
        )}
      </Panel>
      <Panel title="Photos and papers">
        <VisitFiles audit={audit} />
      </Panel>
      <Panel title="As the books have it, or kept with the audit">
        <Table caption="What does not differ" lines={rest}>
          {(line) => <Outcome line={line} />}
        </Table>
      </Panel>
      <Dialog open={deciding !== null} onClose={close} title={deciding ? TITLES[deciding.choice] : ''}>
        {deciding ? (
          <Decision
            {...deciding}
            audit={audit}
            done={(words) => {
              close();
              done(words);
            }}
            onCancel={close}
          />
        ) : null}
      </Dialog>
    </>
  );
}

function Outcome({ line }: { line: Line }) {
  if (!line.decision) return <>{line.routeWords}</>;
  const outcome = DECISIONS[line.decision];
  return (
    <>
      <Badge kind={outcome.kind}>{outcome.words}</Badge> {line.decidedByName}
      {line.decisionNote ? `: ${line.decisionNote}` : ''}
    </>
  );
}

interface DecideProps {
  audit: Audit;
  line: Line;
  onChoose: (choice: Choice) => void;
}

function Decide({ audit, line, onChoose }: DecideProps) {
  const permission = useWhyNot('account:write');
  const because = permission ?? (audit.mayDecide ? null : 'Whoever visited does not decide');
  return (
    <>
      {line.decision === 'QUERIED' ? <p>Asked: {line.decisionNote}</p> : null}
      <span className="row">
        {(Object.keys(TITLES) as Choice[]).map((choice) => (
          <Button
            key={choice}
            small
            kind={choice === 'ACCEPTED' ? 'main' : 'quiet'}
            because={because}
            aria-label={`${TITLES[choice]}: ${line.label}, ${line.who}`}
            onClick={() => onChoose(choice)}
          >
            {choice === 'ACCEPTED' ? 'Take over' : choice === 'KEPT' ? 'Leave' : 'Ask'}
          </Button>
        ))}
      </span>
    </>
  );
}

interface DecisionProps extends FindingsProps {
  line: Line;
  choice: Choice;
  onCancel: () => void;
}

function Decision({ audit, line, choice, done, onCancel }: DecisionProps) {
  return (
    <Asked<{ note: string; overNewer: boolean }>
      label={TITLES[choice]}
      path={`/tenancy-audits/${audit.id}/lines/${line.id}/decision`}
      permission="account:write"
      defaults={{ note: '', overNewer: false }}
      body={(values) => ({ ...values, decision: choice })}
      said={() => `${line.label}, ${line.who}: ${DECISIONS[choice].words.toLowerCase()}`}
      done={done}
      onCancel={onCancel}
    >
      <p>
        {line.who}, {line.label.toLowerCase()}: {inWords(line.kind, line.held) || 'nothing on record'} →{' '}
        <strong>{inWords(line.kind, line.found) || 'nothing'}</strong>
      </p>
      <TextAreaField
        name="note"
        label={choice === 'QUERIED' ? 'The question' : 'Why'}
        optional={choice === 'ACCEPTED'}
      />
      {choice === 'ACCEPTED' ? (
        <TickField
          name="overNewer"
          label="Replace it even if the record has changed since the visit began"
          hint="Only when you have looked at both"
        />
      ) : null}
    </Asked>
  );
}

interface TableProps {
  caption: string;
  lines: Line[];
  children: (line: Line) => React.ReactNode;
}

function Table({ caption, lines, children }: TableProps) {
  return (
    <table className="plain">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Held</th>
          <th scope="col">Found</th>
          <th scope="col">What becomes of it</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.label}
              <br />
              <span className="quiet">{line.who}</span>
            </th>
            <td>{inWords(line.kind, line.held) || <span className="quiet">Nothing</span>}</td>
            <td>
              {inWords(line.kind, line.found) || <span className="quiet">Nothing</span>}
              {line.note ? <div className="quiet">{line.note}</div> : null}
            </td>
            <td>{children(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
