import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AppMark } from './app-mark.tsx';

const render = (logo: string | null, name = 'Timesheets') => renderToStaticMarkup(<AppMark name={name} logo={logo} />);

it('shows a logo of our own origin', () => {
  expect(render('/logos/timesheets.svg')).toContain('<img src="/logos/timesheets.svg"');
});

it.each(['https://evil.example/x.png', '//evil.example/x.png', '/\\evil.example/x.png', 'data:image/svg+xml,x', 'javascript:alert(1)'])(
  'never loads %s and shows a monogram instead',
  (logo) => {
    expect(render(logo)).not.toContain('<img');
    expect(render(logo)).toContain('>T</span>');
  },
);

it('gives a name the same colour every time', () => {
  expect(render(null)).toBe(render(null));
});
