import {
  DateField,
  formatDate,
  formatMoney,
  MoneyField,
  SelectField,
  TextAreaField,
  todayInEngland,
} from '@quarterday/ui';
import { Asked, type DoingProps } from './Asked';
import type { Court } from './model';

type Doing = DoingProps & { court: Court };

export function MakeNotice({ court, ...rest }: Doing) {
  const { noticeKinds, rentPence } = court.file;
  return (
    <Asked<{ kindCode: string; serveBy: string }, { earliestOn: string }>
      {...rest}
      label="Make the notice"
      path="notices"
      defaults={{ kindCode: noticeKinds[0]?.code ?? '', serveBy: todayInEngland().toString() }}
      said={({ earliestOn }) =>
        `Made: a claim can be made from ${formatDate(earliestOn)} once all are served`
      }
    >
      <p>{formatMoney(rentPence)} of rent is owed today, without costs and recharges.</p>
      <SelectField
        name="kindCode"
        label="Notice"
        options={noticeKinds.map(({ code, name, source }) => ({ value: code, label: `${name} (${source})` }))}
      />
      <DateField name="serveBy" label="Everybody is served by" />
    </Asked>
  );
}

export function RecordPaper({ court, ...rest }: Doing) {
  const { noticeKinds, names } = court.file;
  return (
    <Asked<
      {
        kindCode: string;
        madeOn: string;
        serveBy: string;
        arrearsPence?: number | undefined;
        arrearsFrom: string;
      },
      { earliestOn: string }
    >
      {...rest}
      label="Write the notice down"
      path="notices/on-paper"
      defaults={{
        kindCode: noticeKinds[0]?.code ?? '',
        madeOn: '',
        serveBy: '',
        arrearsPence: undefined,
        arrearsFrom: '',
      }}
      said={({ earliestOn }) =>
        `On record: a claim can be made from ${formatDate(earliestOn)} once all are served`
      }
    >
      <p>
        As it stands on the paper. It has to name {names}; no letter goes out. Write down next how each of
        them was served.
      </p>
      <SelectField
        name="kindCode"
        label="Notice"
        options={noticeKinds.map(({ code, name, source }) => ({ value: code, label: `${name} (${source})` }))}
      />
      <DateField name="madeOn" label="Day of the notice" />
      <DateField name="serveBy" label="Everybody was served by" />
      <MoneyField name="arrearsPence" label="Rent owed in it" />
      <DateField name="arrearsFrom" label="Owed since" />
    </Asked>
  );
}

export function Serve({ court, ...rest }: Doing) {
  const { notice, methods } = court.file;
  const left = notice?.tenants.filter(({ servedOn }) => !servedOn) ?? [];
  return (
    <Asked<{ personId: string; methodCode: string; servedOn: string }, { deemedOn: string }>
      {...rest}
      label="Write the service down"
      path={`notices/${notice?.id}/services`}
      defaults={{
        personId: left[0]?.personId ?? '',
        methodCode: methods[0]?.code ?? '',
        servedOn: todayInEngland().toString(),
      }}
      said={({ deemedOn }) => `Counts as served on ${formatDate(deemedOn)}`}
    >
      <SelectField
        name="personId"
        label="Whom"
        options={left.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <SelectField
        name="methodCode"
        label="How"
        options={methods.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <DateField name="servedOn" label="On" />
    </Asked>
  );
}

export function Withdraw({ court, ...rest }: Doing) {
  return (
    <Asked<{ reason: string }>
      {...rest}
      label="Withdraw the notice"
      path={`notices/${court.file.notice?.id}/withdrawal`}
      defaults={{ reason: '' }}
      said={() => 'Withdrawn'}
    >
      <TextAreaField name="reason" label="Why" />
    </Asked>
  );
}

const DECIDED = [
  { value: 'UPHELD', label: 'The notice stands' },
  { value: 'ENDED_IT', label: 'The notice is withdrawn' },
];

export function RecordReview({ court, ...rest }: Doing) {
  const asked = court.file.notice?.review === 'ASKED';
  return (
    <Asked<{ review: string; on: string; words: string }>
      {...rest}
      label={asked ? 'Write the decision down' : 'Write the request down'}
      path={`notices/${court.file.notice?.id}/reviews`}
      defaults={{ review: asked ? 'UPHELD' : 'ASKED', on: todayInEngland().toString(), words: '' }}
      said={() => (asked ? 'Decided' : 'No claim rests on the notice until the review is decided')}
    >
      {asked ? <SelectField name="review" label="Decision" options={DECIDED} /> : null}
      <DateField name="on" label="On" />
      <TextAreaField name="words" label="By whom, and what was said" />
    </Asked>
  );
}

export function RecordStep({ court, step, ...rest }: Doing & { step: string }) {
  const line = court.protocol.find((one) => one.step === step);
  return (
    <Asked<{ needed: string; happenedOn: string; words: string }>
      {...rest}
      label="Write it down"
      path="protocol"
      defaults={{ needed: 'true', happenedOn: todayInEngland().toString(), words: '' }}
      body={({ needed, ...values }) => ({ ...values, step, needed: needed === 'true' })}
      said={() => 'On the certificate'}
    >
      <p>
        <strong>{line?.words}</strong>
        <br />
        {line?.evidence}
      </p>
      <SelectField
        name="needed"
        label="Was it done"
        options={[
          { value: 'true', label: 'It was done' },
          { value: 'false', label: 'It was not needed here' },
        ]}
      />
      <DateField name="happenedOn" label="On" />
      <TextAreaField name="words" label="What shows it, and where it is kept; or why not" />
    </Asked>
  );
}
