import type { Dialect } from '../engines/mock/dialects/dialect.ts';
import { createModules, dialectNames } from '../engines/mock/dialects/modules.ts';
import { systemClock } from '../ports/clock.ts';
import { ConfigError } from '../start/config.ts';

/**
 * The text of `latchstring dialects`: where a dialect answers otherwise than the security checklist asks, or than the system that it
 * imitates, and by which source.
 * @param names those asked for; none means all
 * @throws ConfigError naming those that exist
 */
export function describeDialects(names: readonly string[]): string {
  const unknown = names.find((name) => !dialectNames.some((known) => known === name));
  if (unknown !== undefined) {
    throw new ConfigError(`"${unknown}" is not a dialect of the mock server. There are: ${dialectNames.join(', ')}.`);
  }
  const dialects = createModules(systemClock).map(({ dialect }) => dialect);
  const chosen = names.length > 0 ? dialects.filter(({ service }) => names.includes(service.id)) : dialects;
  return chosen.map(describeDialect).join('\n\n');
}

function describeDialect({ service, deviations, original }: Dialect): string {
  const title = `${service.id} (${service.name})`;
  const lines =
    deviations.length === 0
      ? [`${title}: no deviation from the security checklist`]
      : [
          `${title}: where it deviates from the security checklist, by line and source`,
          ...table(deviations.map(({ line, source, why }) => [line, source, why])),
        ];
  if (original) {
    lines.push(
      '',
      `${title}: where it differs from ${original.name}, by number and source`,
      ...table(original.differences.map(({ number, source, how }) => [number, source, how])),
    );
  }
  return lines.join('\n');
}

function table(rows: [string, string, string][]): string[] {
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  return rows.map(([first, second, text]) => `  ${first.padEnd(width(0))}  ${second.padEnd(width(1))}  ${text}`);
}
