import { speak } from './i18n/messages.ts';
import { wear } from './ui/brand.ts';

/**
 * Lets the page begin as its document says: in its language, with its words and the operator's brand.
 * @returns false for a document that a lost connection cut off: what there is of it works without scripts, and is left alone
 */
export function begin(): boolean {
  const brought = read('words');
  if (brought === null) return false;
  speak(brought.language, brought.words);
  wear(read('brand'));
  return true;
}

function read(id: string) {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null');
}
