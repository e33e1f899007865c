import { useMe, whyNot } from '../platform/me';

/** Why the person may not read cases, or null: why somebody is not asked may say something of their safety. */
export function useWhyNotCases(): string | null {
  const me = useMe();
  return me.permissions.includes('arrears:direct') ? null : whyNot(me, 'arrears:act');
}
