import { accessTokenExpired } from './access-token-expired.ts';
import { codeExpired } from './code-expired.ts';
import { codeUsedTwice } from './code-used-twice.ts';
import { denied } from './denied.ts';
import { issTampered } from './iss-tampered.ts';
import { malformedAnswer } from './malformed-answer.ts';
import { onlyDefaultScope } from './only-default-scope.ts';
import { redirectUriMismatch } from './redirect-uri-mismatch.ts';
import { redirectUriMissing } from './redirect-uri-missing.ts';
import { refreshTokenReuse } from './refresh-token-reuse.ts';
import { revokedByPerson } from './revoked-by-person.ts';
import type { Scenario } from './scenario.ts';
import { scopeUnknown } from './scope-unknown.ts';
import { serverDown } from './server-down.ts';
import { serverSlow } from './server-slow.ts';
import { stateTampered } from './state-tampered.ts';
import { tokenByGet } from './token-by-get.ts';
import { verifierMissing } from './verifier-missing.ts';
import { wrongSecret } from './wrong-secret.ts';
import { wrongVerifier } from './wrong-verifier.ts';

/** Every scenario there is, in the order in which they are offered. */
export const scenarios: readonly Scenario[] = [
  codeExpired,
  codeUsedTwice,
  wrongVerifier,
  verifierMissing,
  redirectUriMismatch,
  redirectUriMissing,
  wrongSecret,
  scopeUnknown,
  onlyDefaultScope,
  tokenByGet,
  denied,
  revokedByPerson,
  accessTokenExpired,
  refreshTokenReuse,
  stateTampered,
  issTampered,
  serverSlow,
  serverDown,
  malformedAnswer,
];
