import type { Difference } from '../dialect.ts';

/**
 * What a client sees otherwise than at Doorkeeper 5.9, and what had to be chosen where Movemint's published page says something else.
 * The sources are explained beside the dialect's data; [A] has its reason in the text.
 */
export const differences: Difference[] = [
  {
    number: 'M1',
    source: '[S]',
    how: 'authorize: a blank scope is accepted and asks for none; Doorkeeper: "Missing required parameter: scope."',
  },
  {
    number: 'M2',
    source: '[S]',
    how: 'revoke: no token is 400 invalid_request, as the published page says; Doorkeeper: 200 (--movemint-revoke-without-token 200)',
  },
  {
    number: 'M3',
    source: '[DK]',
    how: "revoke: 200 has the body {}, a failed client gets 403; Movemint's published page says no content, and lists 200 and 400 only",
  },
  {
    number: 'M4',
    source: '[A]',
    how: 'authorize: an unknown client gets its page before the sign-in: no password is asked for in its name',
  },
  {
    number: 'M5',
    source: '[A]',
    how: "authorize: sign-in, consent and error are Latchstring's own pages, reached and left by 303, whatever format is asked for; Doorkeeper: 302 to the client, 200 for HTML, 500 otherwise",
  },
  {
    number: 'M6',
    source: '[A]',
    how: "authorize: a post asks the person, and DELETE is 404; Doorkeeper's own consent page allows by the one and denies by the other",
  },
  {
    number: 'M7',
    source: '[A]',
    how: 'authorize: an error page has an address of its own, /oauth/authorize/error, where its status is told',
  },
  {
    number: 'M8',
    source: '[A]',
    how: 'authorize: no urn:ietf:wg:oauth:2.0:oob, and /oauth/authorize/native is 404: codes to copy by hand are phished',
  },
  { number: 'M9', source: '[A]', how: 'authorize: response_mode=form_post is unsupported_response_mode: our pages post to nobody else' },
  {
    number: 'M10',
    source: '[A]',
    how: "authorize: what is called as an answer in the redirect URI's own query is replaced; Doorkeeper sends both",
  },
  {
    number: 'M11',
    source: '[A]',
    how: 'every answer is no-store; where Doorkeeper leaves it to Rails that is no-cache, or max-age=0, private, must-revalidate with an ETag',
  },
  {
    number: 'M12',
    source: '[A]',
    how: "no Vary, X-Request-Id or X-Runtime, no Content-Type on an empty answer, no page with a 404: they are the host application's",
  },
  {
    number: 'M13',
    source: '[A]',
    how: 'names with brackets, nested JSON, files, bodies that cannot be read, and what is too long: 400 invalid_request; Rails: 400, 401, 413 or 500',
  },
  { number: 'M14', source: '[A]', how: 'no _method and no X-HTTP-Method-Override, by which Rails takes a POST for a DELETE' },
  {
    number: 'M15',
    source: '[A]',
    how: "authorized_applications: asked with an app's own token, and about itself; Doorkeeper asks the browser's session, about all apps",
  },
  { number: 'M16', source: '[A]', how: 'authorized_applications: a browser is led to the page of connected apps by 302; Doorkeeper: 200' },
  { number: 'M17', source: '[A]', how: 'no /oauth/applications: apps are registered by the team, or by the lab' },
  {
    number: 'M18',
    source: '[DK]',
    how: '5.9 is followed where 5.5.0 differs: there Pragma goes with errors too, error pages are 200, a bare 403 has no challenge',
  },
  {
    number: 'M19',
    source: '[DK]',
    how: "so it is of revocations: 5.5.0 ignores token_type_hint, ends no expired pair, and lets any client end a public app's token",
  },
  {
    number: 'M20',
    source: '[DK]',
    how: '5.5.0 puts the code of response_mode=fragment into the query, and has other words for code_challenge_method and introspection',
  },
];
