import { describe, expect, it } from 'vitest';
import { callbackAnswer, callbackFragment, captureCallbackAnswer } from './callback-answer.ts';

function load(address: string) {
  const url = new URL(address, 'https://latchstring.example');
  const entries: unknown[] = [];
  const history = { replaceState: (_state: unknown, _title: string, to: unknown) => entries.push(to) };
  captureCallbackAnswer(url as unknown as Location, history as unknown as History);
  return entries;
}

describe('captureCallbackAnswer', () => {
  it('leaves other pages and their queries alone', () => {
    expect(load('/connected-apps?code=1')).toEqual([]);
    expect(callbackAnswer('/connected-apps')).toBeNull();
  });

  it('scrubs code and state from the address and keeps them for the page (103, R59)', () => {
    expect(load('/account/callback?code=c&state=s')).toEqual(['/account/callback']);
    expect(callbackAnswer('/account/callback')?.get('code')).toBe('c');
    expect(callbackAnswer('/flow-tester/callback')).toBeNull();
  });

  it('scrubs a fragment, too, and keeps it for the page that can say why it is not used', () => {
    expect(load('/flow-tester/callback#access_token=t')).toEqual(['/flow-tester/callback']);
    expect(callbackFragment('/flow-tester/callback')).toBe('#access_token=t');
    expect(callbackFragment('/account/callback')).toBe('');
  });
});
