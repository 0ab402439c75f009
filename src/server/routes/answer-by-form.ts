import type { Handler } from 'hono';
import { sendHtml } from '../documents/html.ts';
import { plainPage } from '../documents/plain-page.ts';
import { BodyTooLargeError, readText } from '../http/body.ts';

/** What goes on in the address. A code does not: it was not asked for there. */
const told = ['state', 'iss', 'error', 'error_description'];

/** So many characters of each: together they fit into an address, whatever they are. */
const most = 300;

/** For developers, so in English. */
const tooLarge = plainPage({
  language: 'en',
  title: 'The answer is too large',
  content: `<p>The server answered with a form of more than 64 kB. The flow tester reads no more, and has kept nothing of it.</p>
<p>Ask for the answer in the address: response_mode=query, or no response_mode at all.</p>
<p><a href="/flow-tester">Back to the flow tester</a></p>`,
});

/**
 * Takes an answer that came as a form, which no page can read, and sends the browser on to the page that says so beside the
 * step of its flow. Nothing is kept.
 * @see OAuth 2.0 Form Post Response Mode, section 2
 */
export const answerByForm: Handler = async (c) => {
  const text = await readText(c.req.raw).catch((error: unknown) => {
    if (error instanceof BodyTooLargeError && c.req.header('accept')?.includes('text/html')) return null;
    throw error;
  });
  if (text === null) return sendHtml(c, tooLarge, 413);
  const form = new URLSearchParams(text);
  const answer = new URLSearchParams({ response_mode: 'form_post' });
  for (const name of told) {
    const value = form.get(name);
    if (value !== null) answer.set(name, value.slice(0, most));
  }
  return c.redirect(`/flow-tester/callback?${answer}`, 303);
};
