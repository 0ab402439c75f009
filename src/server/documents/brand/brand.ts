import type { Brand } from '../../../contract/brand.ts';
import type { Image } from '../../apps/images/image.ts';
import { styleHash } from '../style-hash.ts';

/** What the operator set, as the configuration has it: all checked. */
export interface BrandSettings extends Omit<Brand, 'mark'> {
  mark: Image | null;
}

/** No brand at all. */
export const emptyBrand: BrandSettings = {
  name: null,
  mark: null,
  accent: null,
  support: null,
  terms: null,
  privacy: null,
  changePassword: null,
};

/** The brand as pages are told it. @returns null where nothing was set */
export function presentBrand(settings: BrandSettings): Brand | null {
  if (Object.values(settings).every((value) => value === null)) return null;
  return { ...settings, mark: settings.mark?.path ?? null };
}

/** What the operator's mark and links look like on pages without scripts. */
export const plainBrandStyle =
  'body{grid-template-rows:auto 1fr auto}header{justify-self:start;display:flex;align-items:center;gap:.75rem;padding:1rem 1.5rem;font-weight:600}' +
  'header img{width:auto;max-width:10rem}footer{display:flex;flex-wrap:wrap;justify-content:center;gap:.25rem 1.25rem;padding:1.25rem;font-size:.8125rem}' +
  'main a{color:var(--accent,inherit)}';

/** The hashes of the style blocks that a brand brings, for the content security policy. */
export function brandStyleHashes(brand: Brand | null): string[] {
  if (!brand) return [];
  return [plainBrandStyle, accentStyle(brand)].filter((style) => style !== null).map(styleHash);
}

/** The one style block that gives a document the operator's accent. @returns null where there is none */
export function accentStyle(brand: Brand | null): string | null {
  if (!brand?.accent) return null;
  const { light, dark } = brand.accent;
  return `:root{--accent:light-dark(${light.accent},${dark.accent});--on-accent:light-dark(${light.onAccent},${dark.onAccent})}`;
}
