import { sameSecret, sha256 } from '../../../ports/random.ts';
import { OAuthError } from '../../shared/oauth-error.ts';
import type { Parameters } from './parameters.ts';

/**
 * Reads the challenge of an authorization request. Only S256 is spoken, and it must be named.
 * @param whyNeeded what is wrong with a request that has none; null where it may go without
 * @throws OAuthError invalid_request
 * @see RFC 7636 section 4.3, RFC 9700 section 2.1.1
 */
export function readChallenge(parameters: Parameters, whyNeeded: string | null): string | null {
  const challenge = parameters.get('code_challenge');
  const method = parameters.get('code_challenge_method');
  if (challenge === null) {
    if (whyNeeded !== null) throw new OAuthError('invalid_request', whyNeeded);
    if (method !== null) throw new OAuthError('invalid_request', 'code_challenge_method was sent without code_challenge.');
    return null;
  }
  if (method !== 'S256') throw new OAuthError('invalid_request', 'code_challenge_method must be S256.');
  if (!/^[A-Za-z0-9_-]{43}$/.test(challenge)) {
    throw new OAuthError('invalid_request', 'code_challenge must be the 43 base64url characters of a SHA-256 hash.');
  }
  return challenge;
}

/** @throws OAuthError invalid_request when the verifier is not 43 to 128 unreserved characters (RFC 7636 §4.1) */
export function readVerifier(parameters: Parameters): string | null {
  const verifier = parameters.get('code_verifier');
  if (verifier !== null && !/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) {
    throw new OAuthError('invalid_request', 'code_verifier must be 43 to 128 characters out of A-Z, a-z, 0-9, -, ., _ and ~.');
  }
  return verifier;
}

/**
 * Why a verifier does not fit, or null when it does. One where no challenge was made fails as well: it is the trace of a downgrade.
 * @see RFC 9700 section 4.8.2
 */
export function whyNotVerified(verifier: string | null, challenge: string | null): string | null {
  if (challenge === null) return verifier === null ? null : 'code_verifier was sent, but the authorization request had no code_challenge.';
  if (verifier === null) return 'code_verifier is missing; the authorization request had a code_challenge.';
  return sameSecret(sha256(verifier).toString('base64url'), challenge) ? null : 'code_verifier does not match the code_challenge.';
}
