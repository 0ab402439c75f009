import type { Brand } from '../../contract/brand.ts';

/** The operator's brand, empty where none is set. Read it when something is shown, never when a module is loaded. */
export const brand: Partial<Brand> = {};

/** Lets all pages wear a brand from the next time they are rendered. */
export function wear(worn: Brand | null): void {
  for (const key of Object.keys(brand) as (keyof Brand)[]) delete brand[key];
  Object.assign(brand, worn);
}
