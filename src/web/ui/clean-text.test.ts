import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, firstGrapheme } from './clean-text.ts';

const text = (raw: string, limit?: number) => cleanText(raw, limit).text;

describe('cleanText', () => {
  it('R60: strips bidi controls, so that a name cannot turn the sentence around it', () => {
    expect(text('safe\u202Eknab\u202C \u2066x\u2069 \u200Ey\u200F \u061Cz')).toBe('safeknab x y z');
  });

  it('R60: strips zero-width and filler characters, so that two names cannot look alike', () => {
    expect(text('Time\u200B\u200C\u200D\u2060\uFEFF\u00AD\u3164sheets')).toBe('Timesheets');
  });

  it('strips control codes and lone surrogates', () => {
    expect(text('a\u0000b\u001B[31mc\u009Fd\uD800e')).toBe('ab[31mcde');
  });

  it('collapses every kind of blank, line breaks too', () => {
    expect(text('  a\n\t b\u2028c\u00A0\u3000d\u2800 \u200B e ')).toBe('a b c d e');
  });

  it('leaves markup as text for the renderer to escape', () => {
    expect(text('<b>Bank</b>')).toBe('<b>Bank</b>');
  });

  it('cuts after 80 graphemes and keeps the whole for a title', () => {
    expect(cleanText('x'.repeat(80))).toEqual({ text: 'x'.repeat(80), full: null });
    expect(cleanText('x'.repeat(81))).toEqual({ text: `${'x'.repeat(80)}…`, full: 'x'.repeat(81) });
  });

  it('counts what a reader sees as one sign as one', () => {
    expect(text('👍🏽'.repeat(4), 3)).toBe(`${'👍🏽'.repeat(3)}…`);
  });

  it('keeps at most three marks on a letter, so that nothing covers the lines above', () => {
    expect(text(`q${'\u0301'.repeat(50)}`)).toBe(`q${'\u0301'.repeat(3)}`);
  });

  it('never grows, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
        const once = text(raw, Number.POSITIVE_INFINITY);
        expect(text(once, Number.POSITIVE_INFINITY)).toBe(once);
        expect(once).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B-\u200F\u061C\p{Cc}]/u);
      }),
    );
  });
});

describe('firstGrapheme', () => {
  it('is the first letter or digit in capitals, whatever stands before it', () => {
    expect(firstGrapheme('timesheets')).toBe('T');
    expect(firstGrapheme('<b>bank')).toBe('B');
    expect(firstGrapheme('\u202E\u200B éclair')).toBe('É');
  });

  it('is the first sign where there is no letter, and nothing for an empty name', () => {
    expect(firstGrapheme('✳︎ ✳︎')).toBe('✳');
    expect(firstGrapheme(' \u200B ')).toBe('');
  });
});
