import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../app/language';
import { signInQuery } from './signIn';

/** Says on every page that the council is invented, when it is. */
export function DemonstrationBanner() {
  const { t } = useLanguage();
  const query = useQuery(signInQuery);
  if (!query.data?.demonstrationData) return null;
  return (
    <aside className="govuk-phase-banner" aria-label={t('demonstration')}>
      <p className="govuk-phase-banner__content">
        <strong className="govuk-tag govuk-phase-banner__content__tag">{t('demonstration')}</strong>
        <span className="govuk-phase-banner__text">{t('demonstrationDetail')}</span>
      </p>
    </aside>
  );
}
