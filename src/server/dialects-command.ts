import type { Deviation } from '../contract/lab.ts';
import { systemClock } from './clock.ts';
import { ConfigError } from './config.ts';
import type { Dialect } from './mock/dialects/dialect.ts';
import { createModules, dialectNames } from './mock/dialects/modules.ts';

/**
 * The text of `latchkey dialects`: where a dialect answers otherwise than the security checklist asks, and by which source.
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

function describeDialect({ service, deviations }: Dialect): string {
  const title = `${service.id} (${service.name})`;
  if (deviations.length === 0) return `${title}: no deviation from the security checklist`;
  const width = (pick: (deviation: Deviation) => string) => Math.max(...deviations.map((deviation) => pick(deviation).length));
  const [lines, sources] = [width(({ line }) => line), width(({ source }) => source)];
  const rows = deviations.map(({ line, source, why }) => `  ${line.padEnd(lines)}  ${source.padEnd(sources)}  ${why}`);
  return [`${title}: where it deviates from the security checklist, by line and source`, ...rows].join('\n');
}
