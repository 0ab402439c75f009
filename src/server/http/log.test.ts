import { expect, it, vi } from 'vitest';
import { createLineWriter, createLog } from './log.ts';

const now = () => new Date('2026-01-15T09:00:00Z');

it('what a request brings writes no line of its own, and does nothing to a terminal', () => {
  const lines: string[] = [];
  const log = createLog('text', (line) => lines.push(line), now);
  log.info('request', { path: '/\n09:00:00 ERROR forged\u001b[31m\u0007\u202e', status: 404 });
  expect(lines).toEqual(['09:00:00 request path=/\n  09:00:00 ERROR forged\\u{1b}[31m\\u{7}\\u{202e} status=404']);
});

it('lines that come together are written together, in their order', async () => {
  const written: string[] = [];
  const line = createLineWriter((text) => written.push(text));
  line('one', false);
  line('two', false);
  await vi.waitFor(() => expect(written).toEqual(['one\ntwo\n']));
  line('three', false);
  await vi.waitFor(() => expect(written).toEqual(['one\ntwo\n', 'three\n']));
});

it('a failure is written at once, behind what came before it', () => {
  const written: string[] = [];
  const log = createLog(
    'text',
    createLineWriter((text) => written.push(text)),
    now,
  );
  log.info('request');
  log.error('broken');
  expect(written).toEqual(['09:00:00 request\n09:00:00 ERROR broken\n']);
});
