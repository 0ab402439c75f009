type Placeholder<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;

/** The values that a template such as `'Go on to {host}'` needs, by name. */
export type TextValues<T extends string> = { [Name in Placeholder<T>]: string };

/** Puts values in the places of a template that are named for them. A value is never read as a template. */
export function fillText<T extends string>(template: T, values: TextValues<T>): string {
  const byName: Record<string, string> = values;
  return template.replace(/\{(\w+)\}/g, (place, name: string) => byName[name] ?? place);
}
