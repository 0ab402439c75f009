import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DemoAppRow } from './demo-app-row.tsx';
import { someApp } from './testing.ts';

const render = (more: Parameters<typeof someApp>[0]) =>
  renderToStaticMarkup(<DemoAppRow app={someApp(more)} onConnect={() => undefined} />);

describe('a demo app', () => {
  it('shows its secret as public', () => {
    expect(render({ clientSecret: 'planner-secret' })).toMatch(/planner-secret.*public, demo only/);
  });

  it('cannot be connected where there is no web address to ask at (R7)', () => {
    expect(render({})).toContain('<button');
    expect(render({ authorizationEndpoint: 'javascript:alert(1)' })).not.toContain('<button');
  });

  it('shows markup in a name as text (R2)', () => {
    expect(render({ name: '<b>Bank</b>' })).not.toContain('<b>');
  });
});
