import * as v from 'valibot';
import { checkApps } from './check-apps.ts';
import { renameFormer } from './former.ts';
import { SnapshotError, wrongAt } from './link.ts';
import { FormatSchema, formerSnapshotFormat, type Snapshot, SnapshotSchema, snapshotFormat, snapshotVersion } from './schema.ts';

const HeadSchema = v.object({ format: FormatSchema, version: v.number() });

/**
 * Reads a snapshot.
 * @param origin where this server is reached; addresses of the server that saved become its own
 * @throws SnapshotError that names the first mistake
 */
export function readSnapshot(input: unknown, origin: string): Snapshot {
  const head = v.safeParse(HeadSchema, input);
  if (!head.success)
    throw new SnapshotError(`It is no snapshot of the mock server: "format" must be "${snapshotFormat}", and "version" a number.`);
  const { version } = head.output;
  if (version !== snapshotVersion) {
    throw new SnapshotError(
      `It is of version ${version}, and this server reads version ${snapshotVersion}. ${version > snapshotVersion ? 'Load it with the server that saved it, or a later one.' : 'Save it anew.'}`,
      '/version',
    );
  }
  // Millions of mistakes are as many objects; the first is told.
  const parsed = v.safeParse(SnapshotSchema, input, { abortEarly: true });
  if (!parsed.success) throw mistakeOf(parsed.issues[0]);
  const { apps, grants, families, codes, ...rest } =
    head.output.format === formerSnapshotFormat ? renameFormer(parsed.output) : parsed.output;
  const move = (address: string) =>
    address === rest.origin || address.startsWith(`${rest.origin}/`) ? origin + address.slice(rest.origin.length) : address;
  const savedHost = URL.canParse(rest.origin) ? new URL(rest.origin).host : '';
  const moveHost = (host: string) => (host === savedHost ? new URL(origin).host : host);
  const snapshot = {
    ...rest,
    apps: apps.map((app) => ({
      ...app,
      homepage: app.homepage && move(app.homepage),
      redirectUris: app.redirectUris.map(move),
      postLogoutRedirectUris: app.postLogoutRedirectUris.map(move),
      origins: app.origins.map(move),
    })),
    grants: grants.map(({ agreed, ...grant }) => ({
      ...grant,
      redirectUri: move(grant.redirectUri),
      ...(agreed && { agreed: { ...agreed, hosts: agreed.hosts.map(moveHost) } }),
    })),
    families: families.map((family) => ({ ...family, audience: family.audience.map(move) })),
    codes: codes.map((code) => ({ ...code, redirectUri: move(code.redirectUri) })),
  };
  checkApps(snapshot, origin);
  return snapshot;
}

/** Where a mistake is, and what would be right. */
function mistakeOf({ path, message, expected, received }: v.BaseIssue<unknown>): SnapshotError {
  const keys = (path ?? []).map(({ key }) => String(key));
  const isMissing = received === 'undefined' && expected === JSON.stringify(keys.at(-1));
  const reason = isMissing ? 'is missing' : message.startsWith('Invalid ') ? `must be ${expected}` : message;
  const sentence = `${reason.replace(/\.$/, '')}.`;
  return keys.length > 0 ? wrongAt(keys.join('/'), sentence) : new SnapshotError(`It ${sentence}`);
}
