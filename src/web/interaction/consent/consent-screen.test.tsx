import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../../contract/interaction.ts';
import { anInteraction, aScope } from '../testing.ts';
import { ConsentScreen } from './consent-screen.tsx';

const nothing = () => {};
const { client } = anInteraction();

function render(over: Partial<Interaction> = {}) {
  return renderToStaticMarkup(
    <ConsentScreen
      interaction={anInteraction(over)}
      busy={null}
      failure={null}
      remark={null}
      expiry={null}
      onDecide={nothing}
      onSwitch={nothing}
    />,
  );
}
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('ConsentScreen', () => {
  it('works as a plain form: the revision, every scope and the duration have a name', () => {
    const html = render();
    expect(html).toContain('action="/api/interactions/tx/decision" method="post"');
    expect(html).toContain('name="revision" value="3"');
    expect(html).toContain('name="scopes" value="read"');
    expect(html).toContain('name="duration" value="until-revoked"');
    expect(html).toContain('action="/api/interactions/tx/switch-account"');
  });

  it('says "see and change" as soon as one scope writes', () => {
    expect(textOf(render())).toContain('Timesheets wants to see some of your Moovila data');
    expect(textOf(render({ scopes: [aScope(), aScope({ name: 'write', access: 'write' })] }))).toContain('wants to see and change some');
  });

  it('U18: starts optional scopes unticked, except those given before, and locks the required ones', () => {
    const html = render({
      scopeChoice: true,
      scopes: [
        aScope({ name: 'a', optional: true }),
        aScope({ name: 'b', optional: true, state: 'granted' }),
        aScope({ name: 'c', optional: true, state: 'declined' }),
        aScope({ name: 'd' }),
      ],
    });
    const boxes = html.match(/<input type="checkbox"[^>]*>/g) ?? [];
    expect(boxes.map((box) => [/value="(\w+)"/.exec(box)?.[1], box.includes('checked=""')])).toEqual([
      ['a', false],
      ['c', false],
      ['b', true],
    ]);
    expect(html).toContain('<input type="hidden" name="scopes" value="d"/>');
    expect(textOf(html)).toContain('Timesheets says that it cannot work without');
  });

  it('R62, U15: marks additions, and puts them first', () => {
    const text = textOf(render({ scopes: [aScope({ name: 'old', title: 'Old', state: 'granted' }), aScope({ title: 'Fresh' })] }));
    expect(text).toMatch(/Fresh New .* Old Already has/);
  });

  it('U14: gives Allow and Deny the same look and the same row', () => {
    const [deny, allow] = render().match(/<button[^>]*name="decision"[^>]*>/g) ?? [];
    expect(deny?.replace('deny', 'allow')).toBe(allow);
  });

  it('U16: warns of an app that nobody has verified, and vouches only for one that was', () => {
    expect(textOf(render())).toContain('Verified by Moovila');
    const text = textOf(render({ client: { ...client, verified: false } }));
    expect(text).toContain('Not verified by Moovila');
    expect(text).not.toContain(' Verified by');
  });

  it('R2, R3: hostile words of an app stay text, wherever they appear', () => {
    const bad = '<img src=x onerror=alert(1)>';
    const html = render({
      client: { ...client, id: bad, name: bad, publisher: bad, redirectHost: bad, homepage: 'javascript:alert(1)' },
      scopes: [aScope({ title: bad, description: bad })],
    });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('javascript:');
  });

  it('R4: so does a hostile display name', () => {
    expect(render({ account: { id: 'x', name: '<script>alert(1)</script>', identifier: '"><b>' } })).not.toMatch(/<script>|<b>/);
  });

  it('never cuts the host that the person returns to', () => {
    const redirectHost = `accounts.example.com.${'a'.repeat(120)}.evil.example`;
    expect(render({ client: { ...client, redirectHost } }).replaceAll('<wbr/>', '')).toContain(redirectHost);
  });

  it('carries no style attribute, which the content security policy would refuse', () => {
    expect(render()).not.toContain('style=');
  });
});
