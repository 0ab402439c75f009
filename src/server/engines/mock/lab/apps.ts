import type { Registration } from '../../../apps/registration.ts';
import { ProblemError } from '../../../http/problem.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { AppKey, KnownApp, Lab, LabAppExtras } from '../../../ports/lab.ts';
import type { AppDraft } from '../../../ports/registrations.ts';
import type { AppBook } from '../state/app-book.ts';
import type { EventLog } from '../state/event-log.ts';

interface Parts {
  book: AppBook;
  clock: Clock;
  events: EventLog;
}

/** Any app at any service, whoever registered it. */
export function createLabApps({ book, clock, events }: Parts): Lab['apps'] {
  const find = ({ service, id }: AppKey) => book.all().find((app) => app.service === service && app.id === id) ?? null;
  const describe = (app: Registration): KnownApp => ({
    ...book.describe(app),
    verified: app.verified,
    owner: app.owner,
    pkce: book.needsPkce(app) ? 'required' : 'optional',
  });
  const note = ({ service, id }: AppKey, cause: string) => events.add({ at: clock.now(), service, name: 'app', clientId: id, cause });
  /** @throws ProblemError not-supported */
  const findChangeable = (key: AppKey): Registration | null => {
    const app = find(key);
    if (!app?.firstParty) return app;
    throw new ProblemError('not-supported', 409, { detail: `Latchstring's own pages sign in as ${app.id}: it stays as it is.` });
  };
  /** @throws ProblemError invalid-body */
  const checkPkce = (
    pkce: LabAppExtras['pkce'],
    { service, confidential, owner }: Pick<AppDraft, 'service' | 'confidential'> & Pick<Registration, 'owner'>,
  ) => {
    if (pkce === undefined) return;
    const refuse = (detail: string) => new ProblemError('invalid-body', 400, { pointer: '/pkce', detail });
    if (!book.asksForPkce(service)) throw refuse('This service asks no app for PKCE: leave pkce out.');
    if (pkce === 'required') return;
    if (!confidential) throw refuse('The app is public: nothing but PKCE guards its codes. Send required, or leave pkce out.');
    if (owner !== null) throw refuse('An account registered the app: only those of the operator may leave PKCE out. Leave pkce out.');
  };
  return {
    rules: () => book.rules().map((rules) => ({ ...rules, selfService: true, issuedBy: null })),
    list: () => book.all().map(describe),
    find(key) {
      const app = find(key);
      return app && describe(app);
    },
    findChangeable(key) {
      const app = findChangeable(key);
      return app && describe(app);
    },
    add(draft, { clientSecret, ...extras }) {
      if (extras.id !== undefined && find({ service: draft.service, id: extras.id })) {
        throw new ProblemError('already-exists', 409, { pointer: '/id', detail: 'Another app of the service has this id.' });
      }
      if (clientSecret !== undefined && !draft.confidential) throw secretOfPublic();
      checkPkce(extras.pkce, { ...draft, owner: null });
      const app = book.add(draft, { owner: null, ...extras, ...(clientSecret !== undefined && { secret: clientSecret }) });
      note(app, 'The app was registered.');
      return { app: describe(app), clientSecret: app.secret ?? null };
    },
    change(key, draft, { clientSecret, verified, pkce }) {
      const app = findChangeable(key);
      if (!app) return null;
      if (clientSecret !== undefined && app.secret === undefined) throw secretOfPublic();
      checkPkce(pkce, { ...draft, owner: app.owner });
      book.change(app, draft, { ...(verified !== undefined && { verified }), ...(pkce && { pkce }) });
      if (clientSecret !== undefined) app.secret = clientSecret;
      note(app, clientSecret === undefined ? 'The app was changed.' : 'The app was changed; its old secret stopped working.');
      return describe(app);
    },
    remove(key) {
      const app = findChangeable(key);
      if (!app) return null;
      const connections = book.remove(app);
      note(app, `The app was removed, and ${connections} connections ended.`);
      return connections;
    },
  };
}

function secretOfPublic(): ProblemError {
  return new ProblemError('invalid-body', 400, {
    pointer: '/clientSecret',
    detail: 'The app is public: it keeps no secret. Leave clientSecret out.',
  });
}
