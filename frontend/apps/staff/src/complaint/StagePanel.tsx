import { apiUrl } from '@quarterday/api';
import { Badge, Facts, formatDate, type Mood, Panel } from '@quarterday/ui';
import type { ComplaintFile, Decision, Stage } from './model';
import { DECISIONS } from './words';

const DECIDED: Record<Decision, Mood> = { UPHELD: 'warn', PARTLY_UPHELD: 'warn', NOT_UPHELD: 'info' };

/** A stage: its days, what the complaint was taken to be, and what was decided, or is drafted, on each point. */
export function StagePanel({ file, stage, gaps }: { file: ComplaintFile; stage: Stage; gaps: string[] }) {
  const drafted = stage.acknowledgedOn && !stage.answeredOn;
  return (
    <Panel
      title={`Stage ${stage.stage}`}
      aside={
        stage.letterId ? (
          <a href={apiUrl(`/letters/${stage.letterId}/letter.pdf`)}>The answer as it was sent</a>
        ) : undefined
      }
    >
      <Facts facts={daysOf(stage)} />
      {stage.definition ? <p>{stage.definition}</p> : null}
      {stage.acknowledgedOn && file.points.length > 0 ? (
        <ol className="plain-list stack-close">
          {file.points.map((point) => {
            const made = point.decisions.find((one) => one.stage === stage.stage);
            return (
              <li key={point.number}>
                {point.number}. {point.words}{' '}
                {made?.decision ? (
                  <Badge kind={DECIDED[made.decision]}>{DECISIONS[made.decision]}</Badge>
                ) : (
                  <Badge kind="info">Not decided</Badge>
                )}
                {made?.reasons ? <div className="quiet">{made.reasons}</div> : null}
              </li>
            );
          })}
        </ol>
      ) : null}
      {drafted && gaps.length > 0 ? (
        <>
          <h3>Missing before it can be sent</h3>
          <ul className="stack-close">
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}

function daysOf(stage: Stage): (readonly [string, string])[] {
  return [
    ['Asked for', formatDate(stage.askedOn)],
    [
      'Acknowledged',
      stage.acknowledgedOn
        ? `${formatDate(stage.acknowledgedOn)}, by ${stage.handlerName ?? ''}`
        : `due by ${formatDate(stage.acknowledgeBy)}`,
    ],
    ...(stage.extendedTo
      ? ([['Put off', `to ${formatDate(stage.extendedTo)}: ${stage.extensionWhy}`]] as const)
      : []),
    ...(stage.answerBy
      ? ([
          [
            'Answered',
            stage.answeredOn
              ? `${formatDate(stage.answeredOn)}, by ${stage.answeredByName ?? ''}`
              : `due by ${formatDate(stage.extendedTo ?? stage.answerBy)}`,
          ],
        ] as const)
      : []),
    ...(stage.noRemedyWhy ? ([['No remedy because', stage.noRemedyWhy]] as const) : []),
  ];
}
