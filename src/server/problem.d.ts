import type { Problem, ProblemCode } from '../contract/problem.ts';

type Extensions = Omit<Problem, 'type' | 'title' | 'status' | 'code'>;
/**
 * An expected failure of `/api`. Its cause is logged, never sent.
 * @see RFC 9457
 */
export declare class ProblemError extends Error {
  name: string;
  readonly code: ProblemCode;
  readonly status: number;
  readonly extensions: Extensions;
  readonly headers: Record<string, string>;
  constructor(code: ProblemCode, status: number, extensions?: Extensions, headers?: Record<string, string>);
  toResponse(): Response;
}
