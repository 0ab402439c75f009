import '../web/styles/index.css';
import { languages } from '../i18n/languages.ts';
import { type Scheme, Stage } from './stage.tsx';
import { galleryPages } from './states/all.ts';
import { type GalleryLanguage, pseudoLocale } from './words.ts';

const place = document.getElementById('app');
if (!place) throw new Error('The gallery has no place to show anything');
const stage = new Stage(place);

/** For tests: another state without another load of the page. Pages for developers are in English whatever is asked for. */
async function show(id: string, language: string = 'en', scheme: Scheme | null = null): Promise<void> {
  const page = galleryPages.find(({ states }) => states.some((one) => one.id === id));
  const state = page?.states.find((one) => one.id === id);
  if (!state) throw new Error(`There is no state ${id}`);
  await stage.show(state, page?.englishOnly ? 'en' : spoken(language), scheme);
}

function spoken(tag: string): GalleryLanguage {
  const all: GalleryLanguage[] = [...languages, pseudoLocale];
  const found = all.find((language) => language === tag);
  if (!found) throw new Error(`There is no language ${tag}; there are ${all.join(', ')}`);
  return found;
}

export interface Gallery {
  show: typeof show;
  given: () => string[];
  pages: { name: string; englishOnly: boolean; states: string[] }[];
}

const gallery: Gallery = {
  show,
  given: () => stage.given(),
  pages: galleryPages.map(({ name, englishOnly = false, states }) => ({ name, englishOnly, states: states.map(({ id }) => id) })),
};
Object.assign(window, { gallery });

const asked = new URLSearchParams(location.search);
const state = asked.get('state');
const scheme = asked.get('scheme');
if (state !== null) await show(state, asked.get('language') ?? 'en', scheme === 'dark' || scheme === 'light' ? scheme : null);
else list(place);

/** Every state with links to see it in each language, light and dark. */
function list(into: HTMLElement): void {
  for (const { name, englishOnly, states } of gallery.pages) {
    const heading = document.createElement('h2');
    heading.textContent = name;
    const items = states.map((id) => {
      const item = document.createElement('li');
      const spokenHere = englishOnly ? ['en'] : ['en', ...languages.slice(1), pseudoLocale];
      item.append(`${id}: `, ...spokenHere.flatMap((language) => [link(id, language, language), ' ']), link(id, 'en', 'dark', 'dark'));
      return item;
    });
    const rows = document.createElement('ul');
    rows.append(...items);
    into.append(heading, rows);
  }
}

function link(state: string, language: string, text: string, scheme?: Scheme): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = `?${new URLSearchParams({ state, language, ...(scheme && { scheme }) })}`;
  anchor.textContent = text;
  return anchor;
}
