import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { UntrustedText } from './untrusted-text.tsx';

const render = (text: string) => renderToStaticMarkup(<UntrustedText>{text}</UntrustedText>);

it('R2, R3: HTML in a name is inert text', () => {
  expect(render('<img src=x onerror=alert(1)>')).toBe('<bdi>&lt;img src=x onerror=alert(1)&gt;</bdi>');
});

it('R3: a quote in a long name does not end the title attribute', () => {
  const html = render(`${'x'.repeat(80)}" onmouseover="alert(1)`);
  expect(html).toContain('title="xxx');
  expect(html).not.toMatch(/" onmouseover="/);
});

it('R60: the name is isolated from the direction of the sentence', () => {
  expect(render('שלום')).toBe('<bdi>שלום</bdi>');
});
