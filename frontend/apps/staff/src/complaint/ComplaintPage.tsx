import { apiUrl } from '@quarterday/api';
import {
  Alert,
  Badge,
  Empty,
  Facts,
  formatDate,
  formatMoney,
  PageHead,
  Panel,
  Stepper,
  Timeline,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { ComplaintActions } from './ComplaintActions';
import type { Complaint, ComplaintFile } from './model';
import { Promises } from './Promises';
import { complaintQuery } from './reads';
import { StagePanel } from './StagePanel';
import { CHANNELS, COMPLAINANTS, EVENTS, MOODS, REFUSALS, stepsOf } from './words';

const route = getRouteApi('/complaints/$complaintId');

/** One complaint: what is next, what they said, what was decided, what was promised, and all that happened. */
export function ComplaintPage() {
  const { complaintId } = route.useParams();
  const unread = useWhyNot('complaint:read');
  const query = useQuery({ ...complaintQuery(complaintId), enabled: unread === null });
  useTitle(query.data ? `Complaint ${query.data.file.reference}` : 'Complaint');
  if (unread) return <Empty title={unread} />;
  return (
    <Loaded query={query} lines={10}>
      {(complaint) => <Whole complaint={complaint} />}
    </Loaded>
  );
}

function Whole({ complaint }: { complaint: Complaint }) {
  const queries = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const unfiled = useWhyNot('complaint:manage');
  const { file } = complaint;
  async function done(words: string) {
    for (const key of ['holds', 'letters', 'tasks']) void queries.invalidateQueries({ queryKey: [key] });
    await queries.invalidateQueries({ queryKey: ['complaints'] });
    setSaid(words);
  }
  return (
    <div className="stack">
      <PageHead
        title={`Complaint ${file.reference}`}
        crumbs={
          file.accountId ? (
            <Link to="/accounts/$accountId/complaints" params={{ accountId: file.accountId }}>
              Account {file.accountReference}
            </Link>
          ) : (
            <Link to="/complaints" search={{}}>
              Complaints
            </Link>
          )
        }
        actions={
          unfiled ? null : (
            <a
              className="button"
              data-kind="quiet"
              href={apiUrl(`/complaints/${file.id}/evidence.pdf`)}
              download
            >
              Evidence
            </a>
          )
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <Next complaint={complaint} done={done} />
      <Said complaint={complaint} />
      {[...file.stages].reverse().map((stage) => (
        <StagePanel key={stage.stage} file={file} stage={stage} gaps={complaint.gaps} />
      ))}
      <Promises file={file} done={done} />
      <Panel title="What happened">
        <Timeline
          label="What happened to the complaint"
          items={file.events.map((event) => ({
            id: event.id,
            title: `${EVENTS[event.kind]}: ${event.words}`,
            who: event.byName,
            at: event.at,
            ...(event.at.startsWith(event.happenedOn)
              ? {}
              : { detail: <span className="quiet">On {formatDate(event.happenedOn)}</span> }),
          }))}
        />
      </Panel>
    </div>
  );
}

function Next({ complaint, done }: { complaint: Complaint; done: (words: string) => void }) {
  const { file, stateWords, standing, left, dueOn, notYou, gaps } = complaint;
  const way = stepsOf(file.state);
  return (
    <Panel
      title="Next"
      aside={
        standing ? <Badge kind={MOODS[standing]}>{left}</Badge> : <span className="quiet">{stateWords}</span>
      }
    >
      {way ? <Stepper label="The way of the complaint" steps={way.steps} current={way.current} /> : null}
      <p>
        <strong>{stateWords}</strong>
        {dueOn ? `, by ${formatDate(dueOn)}` : ''}
      </p>
      {notYou && gaps.length > 0 && !notYou.startsWith('You wrote or sent') ? (
        <p className="quiet">{notYou}</p>
      ) : null}
      <ComplaintActions complaint={complaint} done={done} />
    </Panel>
  );
}

function Said({ complaint }: { complaint: Complaint }) {
  const { file, heardReason } = complaint;
  return (
    <Panel title="What they say" aside={<span className="quiet">{file.category}</span>}>
      <blockquote>{file.words}</blockquote>
      <Facts facts={factsOf(file, heardReason)} />
    </Panel>
  );
}

function factsOf(file: ComplaintFile, heardReason: string): (readonly [string, string])[] {
  return [
    ['Who', `${file.name} (${COMPLAINANTS[file.complainant].toLowerCase()})`],
    ...(file.speaksFor ? ([['Speaks for', file.speaksFor]] as const) : []),
    ...(file.accountId ? ([['Home', file.home]] as const) : []),
    ['Our answer goes to', file.address.replaceAll('\n', ', ')],
    ...(file.reach ? ([['Telephone or e-mail', file.reach]] as const) : []),
    ['Came', `${formatDate(file.receivedOn)}, ${CHANNELS[file.channel].toLowerCase()}`],
    ['Why it is one, or is none', `${heardReason} ${file.heardWords}`],
    ...(file.outcomeSought ? ([['They would like', file.outcomeSought]] as const) : []),
    ...(file.knownOn ? ([['Known since', formatDate(file.knownOn)]] as const) : []),
    ...(file.disputedPence
      ? ([
          [
            'In dispute',
            `${formatMoney(file.disputedPence)}${file.closedOn ? '' : ', held while it is open'}`,
          ],
        ] as const)
      : []),
    ...(file.refusedReason
      ? ([['Not accepted', `${REFUSALS[file.refusedReason]}. ${file.refusedWords}`]] as const)
      : []),
    ...(file.learning ? ([['What was learned', file.learning]] as const) : []),
  ];
}
