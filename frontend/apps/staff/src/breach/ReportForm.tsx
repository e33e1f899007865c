import {
  ChoiceField,
  DateField,
  formatInstant,
  instantInEngland,
  TextAreaField,
  TextField,
  TickField,
  timeInEngland,
  todayInEngland,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { SettingForm } from '../platform/SettingForm';
import { CATEGORIES, NATURES } from './model';

interface Values {
  nature: string;
  what: string;
  awareOn: string;
  awareTime: string;
  peopleAbout: string;
  categories: Record<string, boolean>;
  contained: string;
}

interface Reported {
  reference: string;
  reportBy: string;
}

/** Everything somebody who has just noticed it can say; more is found out later. */
export function ReportForm({ done, onCancel }: { done: (words: string) => void; onCancel: () => void }) {
  const queries = useQueryClient();
  return (
    <SettingForm<Values, Reported>
      label="Report a breach"
      path="/breaches"
      permission="breach:report"
      keyed
      defaults={{
        nature: '',
        what: '',
        awareOn: todayInEngland().toString(),
        awareTime: timeInEngland(),
        peopleAbout: '',
        categories: {},
        contained: '',
      }}
      fields={['nature', 'what', 'awareOn', 'awareTime', 'peopleAbout', 'categories', 'contained']}
      body={(values) => ({
        nature: values.nature || null,
        what: values.what,
        awareAt: instantInEngland(values.awareOn, values.awareTime) ?? null,
        peopleAbout: values.peopleAbout === '' ? null : Number(values.peopleAbout),
        categories: Object.keys(CATEGORIES).filter((each) => values.categories[each]),
        contained: values.contained,
      })}
      submitLabel="Report it"
      done={({ reference, reportBy }) => {
        for (const key of ['breaches', 'own-breaches', 'tasks'])
          void queries.invalidateQueries({ queryKey: [key] });
        done(`Reported as ${reference}. If there is a risk, the ICO is told by ${formatInstant(reportBy)}.`);
      }}
      onCancel={onCancel}
    >
      <ChoiceField
        name="nature"
        label="What kind"
        options={Object.entries(NATURES).map(([value, label]) => ({ value, label }))}
      />
      <TextAreaField
        name="what"
        label="What happened"
        hint="Say it without repeating the data or naming who it is about"
      />
      <div className="row">
        <DateField name="awareOn" label="Known since" hint="When one of us first knew" />
        <TextField name="awareTime" label="At" width="short" hint="Such as 09:30" />
      </div>
      <fieldset className="field">
        <legend>What it was about</legend>
        <div className="choices">
          {Object.entries(CATEGORIES).map(([code, label]) => (
            <TickField key={code} name={`categories.${code}`} label={label} />
          ))}
        </div>
      </fieldset>
      <TextField name="peopleAbout" label="About how many people" width="short" optional />
      <TextAreaField name="contained" label="What was done at once" optional />
    </SettingForm>
  );
}
