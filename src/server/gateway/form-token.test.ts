import { expect, it } from 'vitest';
import { isFormToken, makeFormToken } from './form-token.ts';

it('S11: a form token is taken as it was written only', () => {
  const token = makeFormToken('secret');
  expect(isFormToken('secret', token)).toBe(true);
  for (const other of [`${token}.`, `${token}.x`, `${token}=`, `${token} `, `.${token}`, '', '.'])
    expect(isFormToken('secret', other)).toBe(false);
  expect(isFormToken('another', token)).toBe(false);
});
