import { describe, expect, it } from 'vitest';
import { SigningKeys } from '../../state/signing-keys.ts';
import { Parameters } from '../parameters.ts';
import { readIdTokenHint } from './id-token.ts';

const base = 'http://127.0.0.1:4400/standard';
const ada = { iss: base, sub: 'acct-ada', aud: 'notesweb' };

/** What is read of an ID token with these claims, after the keys have changed a number of times. */
async function hintOf(claims: Record<string, unknown>, rotations = 0) {
  const keys = new SigningKeys('ES256');
  const hint = await keys.sign(claims);
  for (let rotation = 0; rotation < rotations; rotation += 1) await keys.rotate();
  return readIdTokenHint(new Parameters(new URLSearchParams({ id_token_hint: hint })), { base, keys });
}

describe('an ID token that an app shows', () => {
  it('says whom and which app it is about, long after it expired, and after the keys have changed', async () => {
    const hint = { accountId: 'acct-ada', clientId: 'notesweb' };
    expect(await hintOf({ ...ada, exp: 1 })).toEqual(hint);
    expect(await hintOf(ada, 2)).toEqual(hint);
  });

  it.each([
    ['of another issuer', { ...ada, iss: 'http://127.0.0.1:4400' }, 0],
    ['about nobody', { iss: base, aud: 'notesweb' }, 0],
    ['for no app', { iss: base, sub: 'acct-ada' }, 0],
    ['by a key that is forgotten', ada, 3],
  ])('is refused: %s', async (_case, claims, rotations) => {
    await expect(hintOf(claims, rotations)).rejects.toMatchObject({ error: 'invalid_request' });
  });
});
