import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Interaction, RequestedScope } from '../../../contract/interaction.ts';
import { anInteraction, aScope } from '../testing.ts';
import { ConsentScreen } from './consent-screen.tsx';
import { ScopeList } from './scope-list.tsx';

const nothing = () => {};
const many = (count: number, over: Partial<RequestedScope> = {}) =>
  Array.from({ length: count }, (_, index) => aScope({ name: `s${index}`, optional: true, ...over }));

function list(scopes: RequestedScope[], noneChosen = 0) {
  return renderToStaticMarkup(
    <ScopeList interaction={anInteraction({ scopeChoice: true, scopes })} noneChosen={noneChosen} onChange={nothing} />,
  );
}
function screen(over: Partial<Interaction>) {
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

it('U8: an Allow of nothing is told before the list, announced, and tied to it', () => {
  const html = list(many(3), 1);
  const id = /<fieldset[^>]*aria-describedby="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`<div role="alert"`);
  expect(html.indexOf(`<p id="${id}"`)).toBeLessThan(html.indexOf('<li>'));
  expect(html).toContain('Choose at least one before you allow');
  expect(list(many(3))).not.toContain('aria-describedby="undefined"');
  expect(list(many(3))).not.toContain('Choose at least one');
});

it('U15: a scope that has no words of its own is shown by its name', () => {
  expect(list([aScope({ name: 'urn:x', title: 'urn:x' })])).toContain('<code><bdi>urn:x</bdi></code>');
  expect(list([aScope()])).not.toContain('<code>');
});

describe('a long list', () => {
  it('U14, U18: says how long it is and leads to the answer, with nothing left out', () => {
    const html = screen({ scopes: many(200), scopeChoice: true });
    expect(html).toContain('200 in all');
    expect(html).toMatch(/<a href="#answer">Skip to Deny and Allow<\/a>/);
    expect(html).toContain('<div id="answer"');
    expect(html.match(/type="checkbox"/g)).toHaveLength(200);
  });

  it('starts above a dozen', () => {
    expect(list(many(12))).not.toContain('in all');
    expect(list(many(13))).toContain('13 in all');
  });
});

describe('U15: what is asked for again', () => {
  const again = 'asks again for the access it has';

  it('is told as nothing new, and what Deny does not do', () => {
    const html = screen({ scopes: many(2, { state: 'granted' }) });
    expect(html).toContain(again);
    expect(html).toContain('Nothing new is asked. Deny takes back nothing');
    expect(html).not.toContain('Already has');
  });

  it('is not said where anything is new, was declined, or nothing is listed', () => {
    expect(screen({ scopes: [...many(2, { state: 'granted' }), aScope()] })).not.toContain(again);
    expect(screen({ scopes: [...many(2, { state: 'granted' }), aScope({ state: 'declined' })] })).not.toContain(again);
    expect(screen({ scopes: [] })).not.toContain(again);
  });
});
