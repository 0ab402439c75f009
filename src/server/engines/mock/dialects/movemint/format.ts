import { pathOf } from '../../../../http/request-path.ts';

const formats: Record<string, 'html' | 'json'> = {
  html: 'html',
  json: 'json',
  '*/*': 'html',
  'application/json': 'json',
  'application/xhtml+xml': 'html',
  'text/html': 'html',
  'text/x-json': 'json',
};

/**
 * What an answer is to be written in, as Rails finds it: the suffix of the path says so, or else the `Accept` header, unless it is a
 * browser's, which takes anything beside what it names [DK].
 * @returns null for anything but HTML and JSON
 * @see RFC 9110 section 12.5.1
 */
export function formatOf({ url, headers }: Pick<Request, 'url' | 'headers'>): 'html' | 'json' | null {
  const suffix = /\.([^/.]+)\/*$/.exec(pathOf(url))?.[1];
  if (suffix !== undefined) return formats[suffix] ?? null;
  const accept = headers.get('accept') ?? '';
  if (accept === '' || /,\s*\*\/\*|\*\/\*\s*,/.test(accept)) return 'html';
  const wanted = accept
    .split(',')
    .map((range) => range.split(';').map((part) => part.trim()))
    .map(([type = '', ...parameters]) => ({ format: formats[type.toLowerCase()], weight: weightOf(parameters) }))
    .toSorted((one, other) => other.weight - one.weight);
  return wanted.find(({ format }) => format !== undefined)?.format ?? null;
}

function weightOf(parameters: string[]): number {
  const weight = Number(parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2) ?? 1);
  return Number.isNaN(weight) ? 0 : weight;
}
