/** The plural categories of CLDR; each language uses some of them. */
type PluralForms = { [Category in 'zero' | 'one' | 'two' | 'few' | 'many']?: string } & { other: string };

/**
 * What a catalog in another language has to say for one in English: every message, none besides. Where English has a form
 * for one and a form for others, each language gives the forms that its own plural rules ask for.
 */
export type Translation<English> = English extends string
  ? string
  : English extends { readonly one: string; readonly other: string }
    ? PluralForms
    : { [Key in keyof English]: Translation<English[Key]> };
