import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { brand, wear } from './brand.ts';
import { BrandMark } from './brand-mark.tsx';
import { Footer } from './footer.tsx';
import { Scene } from './scene.tsx';

afterEach(() => wear(null));

const empty = { name: null, mark: null, accent: null, support: null, terms: null, privacy: null, changePassword: null };

describe('a page', () => {
  it('bears Latchstring’s name and line where no brand is set', () => {
    expect(renderToStaticMarkup(<BrandMark />)).toContain('Latchstring');
    const footer = renderToStaticMarkup(<Footer />);
    expect(footer).toContain('You give an app access');
    expect(footer).not.toMatch(/>(Support|Terms|Privacy)</);
  });

  it('bears the operator’s name and mark in place of Latchstring’s and the service’s', () => {
    wear({ ...empty, name: 'Tom & Jerry', mark: '/images/1.png' });
    expect(renderToStaticMarkup(<BrandMark />)).toMatch(/<img src="\/images\/1\.png" alt=""[^>]*\/><bdi>Tom &amp; Jerry<\/bdi>/);
    const scene = renderToStaticMarkup(<Scene service="Moovila" />);
    expect(scene).toContain('Tom &amp; Jerry');
    expect(scene).not.toContain('Moovila');
    expect(renderToStaticMarkup(<Footer />)).not.toContain('latchstring');
  });

  it('has a mark that is read out where it stands without a name', () => {
    wear({ ...empty, mark: '/images/1.png' });
    expect(renderToStaticMarkup(<BrandMark />)).toContain('alt="Latchstring"');
  });

  it('leads to those of the operator’s pages that are set', () => {
    wear({ ...empty, support: 'mailto:help@example.com', privacy: 'https://example.com/privacy' });
    const links = [...renderToStaticMarkup(<Footer />).matchAll(/<a href="([^"]+)"([^>]*)>([A-Z][^<]+)/g)].map((found) => found.slice(1));
    expect(links).toEqual([
      ['mailto:help@example.com', '', 'Support'],
      ['https://example.com/privacy', ' target="_blank" rel="noopener"', 'Privacy'],
    ]);
  });

  it('lets go of a brand altogether when it wears another', () => {
    wear({ ...empty, name: 'One', terms: 'https://one.example/' });
    wear({ ...empty, name: 'Two' });
    expect(brand).toEqual({ ...empty, name: 'Two' });
  });
});
