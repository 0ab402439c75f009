import type { Clock } from '../../../ports/clock.ts';
import type { SeededNotes } from '../../shared/notes/note-book.ts';
import type { Dialect, DialectModule } from './dialect.ts';
import { moovilaModule } from './moovila/moovila.ts';
import { createMovemintModule } from './movemint/movemint.ts';
import { moveniumModule } from './movenium/movenium.ts';
import { createMovesModule } from './moves/moves.ts';
import { createStandardModule } from './standard/standard.ts';

/** The dialects that the mock server speaks, in the order in which they are shown. */
export const dialectNames = ['moovila', 'movemint', 'movenium', 'moves', 'standard'] as const;
export type DialectName = (typeof dialectNames)[number];

/** What the server's configuration chooses of a dialect; absent, it is as documented. */
export interface DialectSettings {
  /** What Movemint's revocation endpoint answers where no token is sent. */
  movemintRevokeWithoutToken?: 200 | 400 | undefined;
  /** What Moves' token endpoint answers to another method than POST. */
  movesMethodNotAllowed?: 405 | 425 | undefined;
}

/**
 * Every dialect, with data of its own, for one server.
 * @param notes what the accounts of the standard dialect have written before the start
 */
export function createModules(
  clock: Clock,
  { movemintRevokeWithoutToken, movesMethodNotAllowed }: DialectSettings = {},
  notes: SeededNotes = {},
): DialectModule[] {
  const modules: Record<DialectName, DialectModule> = {
    moovila: moovilaModule,
    movemint: createMovemintModule(movemintRevokeWithoutToken),
    movenium: moveniumModule,
    moves: createMovesModule(movesMethodNotAllowed),
    standard: createStandardModule(clock, notes),
  };
  return dialectNames.map((name) => modules[name]);
}

/** Where a dialect is mounted: under its name, or at the root where it is the only one. */
export function baseOf({ service }: Dialect, publicUrl: URL, only: DialectName | undefined): string {
  return service.id === only ? publicUrl.origin : `${publicUrl.origin}/${service.id}`;
}
