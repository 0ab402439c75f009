import type { Problem } from '../../contract/problem.ts';
import { language } from './format.ts';
import { appMessages } from './messages.ts';

/** Why the server refused. It says so itself in English; in another language what it says is told by its code. */
export function problemText({ code, detail, title }: Problem): string {
  if (language === 'en') return detail ?? title;
  const texts: Record<string, string> = appMessages.problems;
  return (Object.hasOwn(texts, code) && texts[code]) || appMessages.problems.other;
}
