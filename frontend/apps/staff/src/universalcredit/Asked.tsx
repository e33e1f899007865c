import type { FieldValues } from 'react-hook-form';
import { type AskedProps, Asked as Form } from '../platform/Asked';

export type { DoingProps } from '../platform/Asked';

/** A form that writes one thing down about a to-do or a request. */
export function Asked<T extends FieldValues, A = unknown>(props: Omit<AskedProps<T, A>, 'permission'>) {
  return <Form<T, A> {...props} permission="uc:verify" />;
}
