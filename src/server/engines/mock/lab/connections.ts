import type { EditableDirectory } from '../../../accounts/directory.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Lab } from '../../../ports/lab.ts';
import type { MountedDialect } from '../dialects/dialect.ts';
import type { AppBook } from '../state/app-book.ts';
import type { EventLog } from '../state/event-log.ts';
import { requireAccount, requireService } from './known.ts';
import { connectMadeUpApps } from './made-up-connections.ts';

interface Parts {
  book: AppBook;
  clock: Clock;
  events: EventLog;
  accounts: EditableDirectory;
  mounted: readonly MountedDialect[];
}

/** Connections without anybody who asked for them. */
export function createLabConnections({ book, clock, events, accounts, mounted }: Parts): Lab['connections'] {
  const contexts = new Map(mounted.map(({ context }) => [context.dialect.service.id, context]));
  return {
    async add({ service, count, ...whose }) {
      requireService(service, [...contexts.keys()]);
      const accountId = await requireAccount(accounts, whose);
      const context = contexts.get(service);
      if (context) connectMadeUpApps(context, book, accountId, count);
      events.add({ at: clock.now(), service, name: 'connection', accountId, cause: `${count} apps were made up and connected.` });
      return { accountId, added: count };
    },
  };
}
