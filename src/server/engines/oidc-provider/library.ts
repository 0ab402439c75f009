/** The npm package. Loaded on demand, so that the other engines do not pay for it. */
export type Library = typeof import('oidc-provider');

/** Loads the package without its notice that Node 20 is old; every other warning is printed. */
export async function loadLibrary(): Promise<Library> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
