import type { Handler } from 'hono';
/** Answers every other method of a path with 405 and what is allowed instead. */
export declare function allow(...methods: string[]): Handler;
