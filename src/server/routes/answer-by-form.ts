import type { Handler } from 'hono';
import { readText } from '../body.ts';

/** What goes on in the address. A code does not: it was not asked for there. */
const told = ['state', 'iss', 'error', 'error_description'];

/** So many characters of each: together they fit into an address, whatever they are. */
const most = 300;

/**
 * Takes an answer that came as a form, which no page can read, and sends the browser on to the page that says so beside the
 * step of its flow. Nothing is kept.
 * @see OAuth 2.0 Form Post Response Mode, section 2
 */
export const answerByForm: Handler = async (c) => {
  const form = new URLSearchParams(await readText(c.req.raw));
  const answer = new URLSearchParams({ response_mode: 'form_post' });
  for (const name of told) {
    const value = form.get(name);
    if (value !== null) answer.set(name, value.slice(0, most));
  }
  return c.redirect(`/flow-tester/callback?${answer}`, 303);
};
