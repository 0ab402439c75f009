import * as v from 'valibot';

/** An accent for one scheme and what stands on it, as CSS colours of the form `#rrggbb`. */
const AccentSchema = v.object({ accent: v.string(), onAccent: v.string() });

/** What the operator put in place of Latchstring's own look, and where the operator's pages are. Null where nothing was set. */
export const BrandSchema = v.object({
  name: v.nullable(v.string()),
  /** Same-origin path of an image. */
  mark: v.nullable(v.string()),
  /** Each with enough contrast in its scheme. */
  accent: v.nullable(v.object({ light: AccentSchema, dark: AccentSchema })),
  /** Addresses of pages (https, or http on loopback); `support` may be a mailto: address. */
  support: v.nullable(v.string()),
  terms: v.nullable(v.string()),
  privacy: v.nullable(v.string()),
  changePassword: v.nullable(v.string()),
});
export type Brand = v.InferOutput<typeof BrandSchema>;
