import { randomToken } from '../../ports/random.ts';
import { RegistrationLimitError, type Registrations } from '../../ports/registrations.ts';
import type { AppBook } from './state/app-book.ts';

/** How many apps an account may register. */
const limit = 100;

/** The apps that accounts registered at the mock server. */
export function createRegistrations(book: AppBook): Registrations {
  const own = (accountId: string) => book.all().filter(({ owner }) => owner === accountId);
  const find = (accountId: string, id: string) => own(accountId).find((registration) => registration.id === id) ?? null;

  return {
    rules: () => book.rules(),
    async list(accountId) {
      return own(accountId)
        .reverse()
        .map((registration) => book.describe(registration));
    },
    async get(accountId, id) {
      const registration = find(accountId, id);
      return registration && book.describe(registration);
    },
    async create(accountId, draft) {
      if (own(accountId).length >= limit) throw new RegistrationLimitError(limit);
      const registration = book.add(draft, { owner: accountId });
      return { registration: book.describe(registration), clientSecret: registration.secret ?? null };
    },
    async change(accountId, id, draft) {
      const registration = find(accountId, id);
      if (!registration) return null;
      book.change(registration, draft);
      return book.describe(registration);
    },
    async resetSecret(accountId, id) {
      const registration = find(accountId, id);
      if (registration?.secret === undefined) return null;
      registration.secret = randomToken();
      return registration.secret;
    },
    async setLogo(accountId, id, logo) {
      const registration = find(accountId, id);
      if (!registration) return null;
      book.setLogo(registration, logo);
      return book.describe(registration);
    },
    findLogo: (path) => book.findLogo(path),
    async remove(accountId, id) {
      const registration = find(accountId, id);
      return registration && book.remove(registration);
    },
  };
}
