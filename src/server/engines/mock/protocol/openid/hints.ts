import { readUiLocales } from '../../../../languages/language.ts';
import type { EngineRequest } from '../../../../ports/engine.ts';
import { OAuthError } from '../../../shared/oauth-error.ts';
import { type Parameters, splitList } from '../parameters.ts';

const prompts = ['none', 'login', 'consent', 'select_account'];

/**
 * Reads how the person is to be asked. An unknown `prompt` is ignored, as OpenID Connect asks for extensions.
 * @throws OAuthError invalid_request
 * @see OpenID Connect Core 1.0 section 3.1.2.1
 */
export function readHints(parameters: Parameters): EngineRequest['hints'] {
  const prompt = splitList(parameters.get('prompt')).filter((value) => prompts.includes(value));
  if (prompt.includes('none') && prompt.length > 1)
    throw new OAuthError('invalid_request', 'prompt=none cannot stand with another prompt.');
  const maxAge = parameters.get('max_age');
  if (maxAge !== null && !/^\d{1,9}$/.test(maxAge)) throw new OAuthError('invalid_request', 'max_age must be a whole number of seconds.');
  const loginHint = parameters.get('login_hint')?.slice(0, 320);
  return {
    prompt,
    ...(loginHint === undefined ? {} : { loginHint }),
    ...(maxAge === null ? {} : { maxAge: Number(maxAge) }),
    uiLocales: readUiLocales(parameters.get('ui_locales')),
  };
}
