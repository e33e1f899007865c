import { describe, expect, it } from 'vitest';
import { bodyOf, newContact, saidOf } from './ContactFields';
import type { Contact, ContactReason } from './model';
import { inUse } from './reads';
import { percent } from './words';

const ADA = { id: 'a', name: 'Ms Ada Tenant', preferences: [] };

describe('a contact', () => {
  it('begins as a call of today from the first tenant, and never assumes how they were verified', () => {
    const said = newContact([ADA]);
    expect(said).toMatchObject({ personId: 'a', channel: 'TELEPHONE', direction: 'IN', identity: '' });
    expect(bodyOf(said)).toMatchObject({ personId: 'a', otherName: null, authority: null, identity: null });
  });

  it('from the arrears page begins with what it is for', () => {
    expect(newContact([ADA]).reasonCode).toBe('');
    expect(newContact([ADA], 'ARREARS').reasonCode).toBe('ARREARS');
  });

  it('with somebody else sends their name and authority and no member', () => {
    const said = { ...newContact([]), otherName: 'Beth Nolan', authority: 'WRITTEN' };
    expect(bodyOf(said)).toMatchObject({ personId: null, otherName: 'Beth Nolan', authority: 'WRITTEN' });
  });

  it('that is corrected begins as it was logged', () => {
    const contact = { personId: null, who: 'Beth Nolan', authority: 'WRITTEN', note: 'Rang' } as Contact;
    expect(bodyOf(saidOf(contact))).toMatchObject({ personId: null, otherName: 'Beth Nolan', note: 'Rang' });
  });

  it('is for what is on the list today', () => {
    const reason = (code: string, validFrom: string, withdrawn = false) =>
      ({ code, validFrom, withdrawn }) as ContactReason;
    const shown = inUse([
      reason('NOW', '1980-01-01'),
      reason('OFF', '1980-01-01', true),
      reason('LATER', '2199-01-01'),
    ]);
    expect(shown.map(({ code }) => code)).toEqual(['NOW']);
  });
});

describe('a share', () => {
  it('is in tenths of a percent, and unknown while nothing is known', () => {
    expect(percent(667)).toBe('66.7 %');
    expect(percent(1000)).toBe('100.0 %');
    expect(percent(null)).toBe('–');
  });
});
