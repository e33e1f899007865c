import { describe, expect, it } from 'vitest';
import { complainantsOf, speaksForAnother, stepsOf } from './words';

describe('the steps of a complaint', () => {
  it('shows stage 2 only once it was asked for', () => {
    expect(stepsOf('STAGE_1')?.steps.map(({ key }) => key)).toEqual([
      'LOGGED',
      'STAGE_1',
      'STAGE_1_ANSWERED',
      'CLOSED',
    ]);
    expect(stepsOf('STAGE_2')?.steps.map(({ key }) => key)).toContain('STAGE_2_ANSWERED');
  });

  it('ends closed, after either stage', () => {
    expect(stepsOf('CLOSED_AT_1')?.current).toBe('CLOSED');
    expect(stepsOf('CLOSED_AT_2')?.current).toBe('CLOSED');
    expect(stepsOf('CLOSED_AT_2')?.steps).toHaveLength(6);
  });

  it('is no way for a service request, nor for what was refused or taken back', () => {
    expect(stepsOf('SERVICE_REQUEST')).toBeNull();
    expect(stepsOf('REFUSED')).toBeNull();
    expect(stepsOf('WITHDRAWN')).toBeNull();
  });
});

describe('who complains', () => {
  it('about an account is a tenant or who speaks for one', () => {
    expect(complainantsOf(true).map(({ value }) => value)).toEqual(['TENANT', 'REPRESENTATIVE', 'GROUP']);
  });

  it('about none is anybody else', () => {
    expect(complainantsOf(false).map(({ value }) => value)).toEqual([
      'LEASEHOLDER',
      'APPLICANT',
      'REPRESENTATIVE',
      'GROUP',
      'OTHER',
    ]);
  });

  it('says for whom only where it is for another', () => {
    expect(speaksForAnother('GROUP')).toBe(true);
    expect(speaksForAnother('LEASEHOLDER')).toBe(false);
  });
});
