import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A demonstration user, as the realm file has it. */
export interface Person {
  username: string;
  password: string;
  displayName: string;
  role: string;
}

interface RealmUser {
  username: string;
  firstName?: string;
  lastName?: string;
  realmRoles?: string[];
  credentials?: { value: string }[];
}

const realmFolder = new URL('../../../backend/stack/src/main/realms/', import.meta.url);

function usersOf(realm: 'council-staff' | 'housing-online'): Person[] {
  const file = fileURLToPath(new URL(`${realm}-realm.json`, realmFolder));
  const { users } = JSON.parse(readFileSync(file, 'utf8')) as { users: RealmUser[] };
  return users.flatMap((user) => {
    const password = user.credentials?.[0]?.value;
    if (!password) return []; // a service account
    const displayName = [user.firstName, user.lastName].filter(Boolean).join(' ');
    return [{ username: user.username, password, displayName, role: user.realmRoles?.[0] ?? '' }];
  });
}

/** Somebody with this job role; `which` tells two of the same role apart (0 is the first). */
export function staff(role: string, which = 0): Person {
  const person = usersOf('council-staff').filter((user) => user.role === role)[which];
  if (!person) throw new Error(`no demonstration user number ${which} has the job role ${role}`);
  return person;
}

export function tenant(which = 0): Person {
  const person = usersOf('housing-online')[which];
  if (!person) throw new Error(`no demonstration tenant number ${which}`);
  return person;
}
