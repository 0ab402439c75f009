import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { someConnection } from '../testing.ts';
import { NarrowConsequences } from './narrow-dialog.tsx';

it('U10: tells what ends and what stays before a part is taken back', () => {
  const scopes = ['Read your notes', 'Add and change notes', 'See your name'].map((title) => ({
    name: title,
    title,
    description: '',
    access: 'read' as const,
    sensitive: false,
    removable: true,
  }));
  const [, write] = scopes;
  if (!write) throw new Error('no scope');
  const html = renderToStaticMarkup(<NarrowConsequences connection={someConnection({ scopes })} scope={write} />);
  const [ends, stays] = html.split('It keeps:');
  expect(ends).toContain('It can no longer do this with your Moovila data:');
  expect(ends).toContain('Add and change notes');
  expect(ends).not.toContain('Read your notes');
  expect(stays).toContain('Read your notes');
  expect(stays).toContain('See your name');
  expect(stays).not.toContain('Add and change notes');
  expect(stays).toContain('What it has already copied stays with it.');
});
