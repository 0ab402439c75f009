import { expect, it } from 'vitest';
import { titlesLine } from './scope-words.ts';

const titled = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `T${index + 1}` }));

it('names scopes in one line, and counts the rest of a long list', () => {
  expect(titlesLine(titled(2))).toBe('T1 and T2');
  expect(titlesLine(titled(9))).toMatch(/T8, and T9$/);
  expect(titlesLine(titled(200))).toBe('T1, T2, T3, T4, T5, T6, T7, T8 and 192 more');
});
