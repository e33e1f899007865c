import { read } from '@quarterday/api';
import { queryOptions } from '@tanstack/react-query';
import type { KindRules, Template } from './model';

/** The kinds of letters, with what their templates may name. */
export const kindsQuery = queryOptions({
  queryKey: ['letter-kinds'],
  queryFn: ({ signal }) => read('/api/v1/letter-kinds', { signal }) as Promise<KindRules[]>,
});

/** Every version of a kind, or of all. */
export function templatesQuery(kind: string | undefined) {
  return queryOptions({
    queryKey: ['letter-templates', kind],
    queryFn: ({ signal }) =>
      read('/api/v1/letter-templates', { params: { query: { kind } }, signal }) as Promise<Template[]>,
  });
}

export function templateQuery(templateId: string) {
  return queryOptions({
    queryKey: ['letter-templates', 'one', templateId],
    queryFn: ({ signal }) =>
      read('/api/v1/letter-templates/{templateId}', {
        params: { path: { templateId } },
        signal,
      }) as Promise<Template>,
  });
}
