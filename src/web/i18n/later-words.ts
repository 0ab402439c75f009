import { language } from './format.ts';
import { speak, type Words } from './messages.ts';

const files = import.meta.glob<Words>('../../i18n/*/later.ts', { import: 'later' });

let spoken: Promise<void> | undefined;

/** A part of the page that was not needed at first, with the words that such parts need. */
export async function withWords<Part>(part: Promise<Part>): Promise<Part> {
  spoken ??= speakLater();
  const [loaded] = await Promise.all([part, spoken]);
  return loaded;
}

async function speakLater(): Promise<void> {
  try {
    speak(language, (await files[`../../i18n/${language}/later.ts`]?.()) ?? {});
  } catch (error) {
    spoken = undefined;
    throw error;
  }
}
