import { describe, expect, it } from 'vitest';
import { rights } from './ProposeUse';

describe('the rights a debt can be paid by', () => {
  it('are those of the home for its own garage', () => {
    expect(rights({ sameTenancy: true, everyOwner: true })[0]).toBe('SAME_TENANCY');
  });

  it('are consent alone where somebody does not owe it', () => {
    expect(rights({ sameTenancy: false, everyOwner: false })).toEqual(['CONSENT']);
  });
});
