import type { Problem, ProblemCode } from '../../contract/problem.ts';
import { jsonResponse } from './json-response.ts';

const titles: Record<ProblemCode, string> = {
  'account-not-found': 'There is no such account',
  'already-exists': 'There is one already',
  'body-too-large': 'The request body is too large',
  'clock-goes-back': 'The clock goes forward only',
  'connection-not-found': 'There is no such connection',
  'cross-site-request': 'The request did not come from this site',
  'headers-too-large': 'The request line and headers are too large',
  'interaction-changed': 'What is asked for has changed',
  'interaction-decided': 'This request was answered already',
  'interaction-expired': 'This request has expired',
  'interaction-foreign': 'This request was started in another browser',
  'interaction-not-found': 'There is no such request',
  'interaction-not-ready': 'This request waits for another step',
  'internal-error': 'Something went wrong on our side',
  'invalid-body': 'The request body is not as expected',
  'invalid-client-metadata': 'Something about the app cannot be registered',
  'invalid-logo': 'The image cannot be used as a logo',
  'invalid-query': 'The query is not as expected',
  'invalid-redirect-uri': 'A callback URL cannot be registered',
  'invalid-snapshot': 'The snapshot cannot be loaded',
  'invalid-token': 'The access token is missing or does not work here',
  'method-not-allowed': 'The method is not allowed here',
  'misdirected-host': 'This server does not answer for that host',
  'not-found': 'There is nothing here',
  'not-supported': 'The service cannot do that',
  'not-signed-in': 'Nobody is signed in in this browser',
  'reauthentication-required': 'The sign-in is too old for this step',
  'registration-not-found': 'There is no such app of yours',
  'relay-answer-too-large': 'The other server’s answer is too large',
  'relay-no-answer': 'The other server gave no answer',
  'relay-refused': 'The relay does not go to that address',
  'relay-timeout': 'The other server took too long',
  'scope-not-offered': 'A scope was chosen that is not asked for',
  'server-busy': 'Too many others are asking the same of this server',
  'too-many-attempts': 'Too many failed attempts to sign in',
  'too-many-logos': 'There is no room for another logo',
  'too-many-registrations': 'There are too many apps of yours already',
  'too-many-streams': 'Too many follow the event log',
  'unknown-account': 'That account is not signed in here',
  'unsupported-media-type': 'The body has a content type that is not understood here',
  'wrong-credentials': 'Email address and password do not match',
};

type Extensions = Omit<Problem, 'type' | 'title' | 'status' | 'code'>;

/**
 * An expected failure of `/api`. Its cause is logged, never sent.
 * @see RFC 9457
 */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly code: ProblemCode;
  readonly status: number;
  readonly extensions: Extensions;
  readonly headers: Record<string, string>;

  constructor(code: ProblemCode, status: number, extensions: Extensions = {}, headers: Record<string, string> = {}) {
    super(extensions.detail ?? titles[code]);
    this.code = code;
    this.status = status;
    this.extensions = extensions;
    this.headers = headers;
  }

  toProblem(): Problem {
    return {
      type: `urn:latchstring:problem:${this.code}`,
      title: titles[this.code],
      status: this.status,
      code: this.code,
      ...this.extensions,
    };
  }

  toResponse(): Response {
    return jsonResponse(this.toProblem(), {
      status: this.status,
      headers: { 'content-type': 'application/problem+json', ...this.headers },
    });
  }
}
