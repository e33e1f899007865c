import { Alert, Button, Dialog, Facts, formatDate, formatInstant, TextField, Timeline } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SettingForm } from '../platform/SettingForm';
import { type Act, ActForm, FinishAction } from './ActForm';
import { type Breach, type BreachLine, CATEGORIES, eventWords, GROUNDS, NATURES, RISKS } from './model';

/** A breach is opened with a reason, which stays with it. */
export function BreachDialog({ line, onClose }: { line: BreachLine | null; onClose: () => void }) {
  return (
    <Dialog open={line !== null} onClose={onClose} title={line ? `Breach ${line.reference}` : ''} wide>
      {line ? <Opened key={line.id} line={line} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Opened({ line, onClose }: { line: BreachLine; onClose: () => void }) {
  const [breach, setBreach] = useState<Breach | null>(null);
  if (breach) return <Whole breach={breach} onClose={onClose} />;
  return (
    <SettingForm<{ why: string }, Breach>
      label="Read it"
      path={`/breaches/${line.id}/sights`}
      permission="breach:handle"
      defaults={{ why: '' }}
      fields={['why']}
      body={({ why }) => ({ why })}
      submitLabel="Read it"
      done={setBreach}
      onCancel={onClose}
    >
      <TextField name="why" label="Why are you looking?" hint="It stays with the breach" maxLength={200} />
    </SettingForm>
  );
}

function Whole({ breach, onClose }: { breach: Breach; onClose: () => void }) {
  const [act, setAct] = useState<Act | null>(null);
  const queries = useQueryClient();
  function done() {
    for (const key of ['breaches', 'tasks']) void queries.invalidateQueries({ queryKey: [key] });
    onClose();
  }
  const { facts } = breach;
  if (act) return <ActForm breach={breach} act={act} done={done} onCancel={() => setAct(null)} />;
  return (
    <div className="stack">
      {facts.clock ? (
        <Alert
          kind={facts.clock.startsWith('Over') ? 'bad' : 'info'}
          title={`To tell the Information Commissioner: ${facts.clock}, by ${formatInstant(facts.reportBy)}.`}
        />
      ) : null}
      <AboutIt breach={breach} />
      <Actions breach={breach} done={done} />
      {facts.state === 'CLOSED' ? null : (
        <>
          {breach.missing.length > 0 ? (
            <div>
              <h3>Before it can be closed</h3>
              <ul>
                {breach.missing.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </div>
          ) : null}
          <div className="row">
            <Button kind={facts.risk ? 'quiet' : 'main'} onClick={() => setAct('JUDGE')}>
              {facts.risk ? 'Judge the risk again' : 'Judge the risk'}
            </Button>
            {facts.risk && !breach.telling.icoToldAt ? (
              <Button onClick={() => setAct('ICO')}>Information Commissioner</Button>
            ) : null}
            {facts.risk && !breach.telling.peopleToldOn ? (
              <Button kind="quiet" onClick={() => setAct('PEOPLE')}>
                The people
              </Button>
            ) : null}
            <Button kind="quiet" onClick={() => setAct('ACTION')}>
              Something to do
            </Button>
            {breach.missing.length === 0 ? <Button onClick={() => setAct('CLOSE')}>Close it</Button> : null}
          </div>
        </>
      )}
      <History breach={breach} />
    </div>
  );
}

function AboutIt({ breach: { facts, telling, judgements } }: { breach: Breach }) {
  const judged = judgements.at(-1);
  return (
    <Facts
      facts={[
        ['What happened', facts.what],
        ['Kind', NATURES[facts.nature]],
        ['About', facts.categories.map((each) => CATEGORIES[each] ?? each).join(', ')],
        ['People', facts.peopleAbout == null ? '' : `about ${facts.peopleAbout}`],
        ['Known since', formatInstant(facts.awareAt)],
        ['Done at once', facts.contained],
        ['Risk', facts.risk ? RISKS[facts.risk] : 'Not judged yet'],
        ['Why', judged?.reasons ?? ''],
        [
          'Answers',
          judged ? (
            <ul key="a" className="plain-list">
              {judged.answers.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          ) : (
            ''
          ),
        ],
        [
          'Information Commissioner',
          telling.icoToldAt
            ? `Told ${formatInstant(telling.icoToldAt)} ${telling.icoReference}`
            : telling.icoWhyNot
              ? `Not told: ${telling.icoWhyNot}`
              : '',
        ],
        ['Why so late', telling.icoLateReason],
        [
          'The people',
          telling.peopleToldOn
            ? `Told on ${formatDate(telling.peopleToldOn)}: ${telling.peopleHow}`
            : telling.peopleGround
              ? `Not told. ${GROUNDS[telling.peopleGround]}: ${telling.peopleWhyNot}`
              : '',
        ],
        ['What was learned', facts.outcome],
      ]}
    />
  );
}

function Actions({ breach, done }: { breach: Breach; done: () => void }) {
  const [finishing, setFinishing] = useState<string | null>(null);
  if (breach.actions.length === 0) return null;
  return (
    <div>
      <h3>To do</h3>
      <ul className="plain-list">
        {breach.actions.map((action) => (
          <li key={action.id}>
            {action.words} ({action.who}, by {formatDate(action.dueOn)}):{' '}
            {action.doneOn ? (
              `done on ${formatDate(action.doneOn)}, ${action.doneWords}`
            ) : finishing === action.id ? null : (
              <Button
                kind="quiet"
                small
                aria-label={`Done: ${action.words}`}
                onClick={() => setFinishing(action.id)}
              >
                Done
              </Button>
            )}
            {finishing === action.id ? (
              <FinishAction
                breachId={breach.facts.id}
                actionId={action.id}
                done={done}
                onCancel={() => setFinishing(null)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function History({ breach: { events, sights } }: { breach: Breach }) {
  return (
    <details>
      <summary>What happened, and who looked ({sights.length})</summary>
      <Timeline
        label="What happened"
        items={events.toReversed().map((event) => ({
          id: event.madeAt + event.kind,
          title: eventWords(event.kind),
          who: event.madeByName,
          at: event.madeAt,
          detail: event.words,
        }))}
      />
      <ul className="plain-list">
        {sights.map((sight) => (
          <li key={sight.seenAt}>
            {sight.seenByName} looked {formatInstant(sight.seenAt)}: {sight.why}
          </li>
        ))}
      </ul>
    </details>
  );
}
