import * as v from 'valibot';
import type { Registration, RegistrationRules } from '../../contract/registration.ts';
import type { AppFormBody } from './form/read-app-form.ts';

const key = 'latchstring-app-draft';

const DraftSchema = v.object({
  id: v.string(),
  body: v.object({
    name: v.string(),
    publisher: v.string(),
    homepage: v.string(),
    redirectUris: v.array(v.string()),
    scopes: v.array(v.string()),
    optionalScopes: v.array(v.string()),
  }),
});

/** Keeps what was entered over a fresh sign-in, which leaves the page. Where the browser keeps nothing, it has to be entered again. */
export function keepDraft(id: string, body: AppFormBody): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ id, body }));
  } catch {
    // Storage may be blocked.
  }
}

/** Takes out what was kept for an app. @returns the app as the form is to show it; null where nothing was kept */
export function takeDraft(app: Registration, { scopes: known }: RegistrationRules): Registration | null {
  const kept = read();
  if (kept?.id !== app.id) return null;
  sessionStorage.removeItem(key);
  const { scopes, optionalScopes, publisher, homepage, ...body } = kept.body;
  return {
    ...app,
    ...body,
    publisher: publisher || null,
    homepage: homepage || null,
    scopes: known.filter(({ name }) => scopes.includes(name)).map((scope) => ({ ...scope, optional: optionalScopes.includes(scope.name) })),
  };
}

function read() {
  try {
    const parsed = v.safeParse(DraftSchema, JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
