import { call, SubmissionKey } from '@quarterday/api';
import { Button, Panel } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ProblemAlert } from '../platform/page';
import type { Audit } from './model';
import { Question } from './Question';
import { type Draft, useDraft } from './useDraft';
import { VisitFiles } from './VisitFiles';
import { type Section, sections, unanswered } from './words';

const route = getRouteApi('/tenancy-audits/$auditId');

const SAYS = { KEPT: 'Everything is kept', KEEPING: 'Being kept', UNKEPT: 'Not kept yet' } as const;

interface Answer {
  toDecide: number;
  referred: number;
  letters: number;
}

/** The visit at the door: one part at a time, kept as it is typed, handed in once. */
export function VisitForm({ audit, done }: { audit: Audit; done: (words: string) => void }) {
  const draft = useDraft(audit);
  const parts = sections(audit.lines);
  const { part = 0 } = route.useSearch();
  const navigate = useNavigate({ from: '/tenancy-audits/$auditId' });
  const at = Math.min(part, parts.length);
  const section = parts[at];
  const go = (next: number) => {
    void draft.keep();
    void navigate({ search: { part: next }, replace: true, resetScroll: true });
  };
  return (
    <div className="stack visit">
      <nav className="tabs" aria-label="Parts of the visit">
        {parts.map((one, index) => (
          <PartLink
            key={one.lines[0]?.id}
            section={one}
            draft={draft}
            open={index === at}
            onOpen={() => go(index)}
          />
        ))}
        <button
          type="button"
          aria-current={at === parts.length ? 'step' : undefined}
          onClick={() => go(parts.length)}
        >
          Photos, and hand it in
        </button>
      </nav>
      <p role="status">{SAYS[draft.state]}</p>
      {draft.trouble ? <ProblemAlert problem={draft.trouble} onRetry={() => void draft.keep()} /> : null}
      {section ? (
        <Panel title={section.who}>
          {section.lines.map((line) => (
            <Question
              key={line.id}
              line={line}
              value={draft.value(line)}
              keptElsewhere={draft.keptElsewhere(line)}
              onChange={(value) => draft.type(line, value)}
            />
          ))}
          <div className="row">
            <Button onClick={() => go(at + 1)}>Go on</Button>
            {at > 0 ? (
              <Button kind="quiet" onClick={() => go(at - 1)}>
                Back
              </Button>
            ) : null}
          </div>
        </Panel>
      ) : (
        <HandIn audit={audit} draft={draft} parts={parts} done={done} />
      )}
    </div>
  );
}

interface PartLinkProps {
  section: Section;
  draft: Draft;
  open: boolean;
  onOpen: () => void;
}

function PartLink({ section, draft, open, onOpen }: PartLinkProps) {
  const left = unanswered(section.lines, draft.value);
  return (
    <button type="button" aria-current={open ? 'step' : undefined} onClick={onOpen}>
      {section.who}
      {left > 0 ? ` (${left} to ask)` : ''}
    </button>
  );
}

interface HandInProps {
  audit: Audit;
  draft: Draft;
  parts: Section[];
  done: (words: string) => void;
}

function HandIn({ audit, draft, parts, done }: HandInProps) {
  const queries = useQueryClient();
  const [trouble, setTrouble] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const key = useRef(new SubmissionKey());
  const left = parts.reduce((sum, part) => sum + unanswered(part.lines, draft.value), 0);
  async function submit() {
    setBusy(true);
    setTrouble(null);
    try {
      if (!(await draft.keep())) return;
      const now = queries.getQueryData<Audit>(['tenancy-audits', audit.id]) ?? audit;
      const answer = await call<Answer>(`/tenancy-audits/${audit.id}/submission`, {
        method: 'POST',
        headers: {
          'Idempotency-Key': key.current.keyFor({ audit: audit.id }),
          'If-Match': `"${now.version}"`,
        },
      });
      key.current.done();
      done(handedIn(answer));
    } catch (problem) {
      setTrouble(problem);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Panel title="Photos, and hand it in">
      <VisitFiles audit={audit} />
      {trouble ? <ProblemAlert problem={trouble} /> : null}
      <p>
        {left > 0
          ? `${left} ${left === 1 ? 'question has' : 'questions have'} to be asked still.`
          : 'Everything that is needed was asked. What you found goes to the office; you cannot change it afterwards.'}
      </p>
      <div className="row">
        <Button
          busy={busy}
          because={left > 0 ? 'Ask what is needed first' : null}
          onClick={() => void submit()}
        >
          Hand it in
        </Button>
      </div>
    </Panel>
  );
}

function handedIn({ toDecide, referred, letters }: Answer): string {
  const said = ['It is handed in'];
  if (toDecide > 0) said.push(`${toDecide} for the office to decide`);
  if (referred > 0) said.push('what may change who is liable is a task');
  if (letters > 0) said.push('the tenants are written to about their benefit');
  return said.join('; ');
}
