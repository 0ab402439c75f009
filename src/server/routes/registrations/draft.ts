import * as v from 'valibot';
import {
  RegistrationChangeSchema,
  type RegistrationDraft,
  RegistrationDraftSchema,
  type RegistrationRules,
} from '../../../contract/registration.ts';
import type { OwnAddress } from '../../apps/redirect-uris/own-address.ts';
import { ProblemError } from '../../http/problem.ts';
import type { AppDraft, OwnApp } from '../../ports/registrations.ts';
import { readLocalNames } from './names.ts';
import { breachesOf, type Mistake } from './rules.ts';

/**
 * Reads an app to be registered. Every mistake is told at once.
 * @param rules those of every service
 * @param own see {@link breachesOf}
 * @throws ProblemError invalid-client-metadata, invalid-redirect-uri, or not-supported where the team issues credentials
 * @see RFC 7591 section 3.2.2
 */
export function readDraft(body: Record<string, unknown>, rules: readonly RegistrationRules[], own?: OwnAddress): AppDraft {
  const ofService = rules.find(({ service }) => service.id === body.service);
  if (ofService && !ofService.selfService) {
    throw new ProblemError('not-supported', 409, {
      detail: `Credentials for ${ofService.service.name} are issued by the team: ask it for them. Nothing was registered.`,
    });
  }
  const choices = rules.filter(({ selfService }) => selfService).map(({ service }) => service.id);
  const unknownService = { pointer: '/service', detail: `Choose one of: ${choices.join(', ')}.` };
  const { localNames, mistakes, rest } = readLocalNames(body);
  const draft = readSound(RegistrationDraftSchema, rest, (draft) => [
    ...mistakes,
    ...(ofService ? breachesOf(draft, ofService, own) : [unknownService]),
  ]);
  return { ...draft, localNames };
}

/**
 * Reads what is to change of an app; what is left out stays. A scope that goes is no optional one any more.
 * @param own see {@link breachesOf}
 * @returns the whole app, as it is to be
 * @throws ProblemError invalid-client-metadata, invalid-redirect-uri
 * @see RFC 7592 section 2.2
 */
export function readChange(body: Record<string, unknown>, before: OwnApp, rules: RegistrationRules, own?: OwnAddress): AppDraft {
  const kept = draftOf(before);
  const { localNames, mistakes, rest } = readLocalNames(body, before.localNames);
  const merge = (change: Partial<RegistrationDraft>): RegistrationDraft => {
    const scopes = change.scopes ?? kept.scopes;
    return { ...kept, optionalScopes: kept.optionalScopes.filter((name) => scopes.includes(name)), ...change };
  };
  const change = readSound(RegistrationChangeSchema, rest, (change) => {
    const draft = merge(change);
    const fixed: Mistake[] = [...mistakes];
    if (draft.service !== kept.service) {
      fixed.push({ pointer: '/service', detail: 'An app stays with its service: register another one instead.' });
    }
    if (draft.confidential !== kept.confidential) {
      fixed.push({ pointer: '/confidential', detail: 'Whether an app keeps a secret is decided once: register another one instead.' });
    }
    return [...fixed, ...breachesOf(draft, rules, own, kept.redirectUris)];
  });
  // Fields that were left out are absent, not undefined.
  return { ...merge(change as Partial<RegistrationDraft>), localNames };
}

function draftOf({ service, name, publisher, homepage, redirectUris, scopes, confidential }: OwnApp): RegistrationDraft {
  return {
    service: service.id,
    name,
    publisher,
    homepage,
    redirectUris,
    scopes: scopes.map((scope) => scope.name),
    optionalScopes: scopes.filter(({ optional }) => optional).map((scope) => scope.name),
    confidential,
  };
}

/** Checks the shape of every field, and the rules for those whose shape is sound; throws all mistakes together. */
function readSound<const S extends v.GenericSchema>(
  schema: S,
  body: Record<string, unknown>,
  check: (sound: Partial<RegistrationDraft>) => Mistake[],
): v.InferOutput<S> {
  const { success, output, issues = [] } = v.safeParse(schema, body);
  const misshapen = issues.map(({ path, message }) => ({ pointer: (path ?? []).map(({ key }) => `/${key}`).join(''), detail: message }));
  const spoilt = new Set(misshapen.map(({ pointer }) => fieldOf(pointer)));
  const sound = Object.entries(output as object).filter(([name]) => !spoilt.has(name));
  const mistakes = [...misshapen, ...check(Object.fromEntries(sound)).filter(({ pointer }) => !spoilt.has(fieldOf(pointer)))];
  const [first] = mistakes;
  if (success && !first) return output;
  const code = mistakes.every(({ pointer }) => fieldOf(pointer) === 'redirectUris') ? 'invalid-redirect-uri' : 'invalid-client-metadata';
  // One message a field: the first mistake is the one to mend.
  const errors = mistakes.filter(({ pointer }, index) => mistakes.findIndex((other) => other.pointer === pointer) === index);
  throw new ProblemError(code, 400, { ...first, errors });
}

function fieldOf(pointer: string): string {
  return pointer.split('/')[1] ?? '';
}
