import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JsonGauge, JsonTooLargeError } from './json-gauge.ts';

/** Depth, values and names, and different names, as a parser sees them. */
function measure(json: unknown): { depth: number; values: number; names: Set<string> } {
  if (typeof json !== 'object' || json === null) return { depth: 0, values: 1, names: new Set() };
  const inner = Object.values(json).map(measure);
  const own = Array.isArray(json) ? [] : Object.keys(json);
  return {
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    values: 1 + own.length + inner.reduce((sum, { values }) => sum + values, 0),
    names: new Set([...own, ...inner.flatMap(({ names }) => [...names])]),
  };
}

const gauge = (bytes: Buffer, limits: ConstructorParameters<typeof JsonGauge>[0], cut: number) => {
  const measured = new JsonGauge(limits);
  measured.add(bytes.subarray(0, cut));
  measured.add(bytes.subarray(cut));
};

it('S12: a gauge lets pass what is within its limits and nothing else, wherever the text is cut', () => {
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: 'large' }), fc.nat(), fc.constantFrom(0, 2), (json, cut, space) => {
      const bytes = Buffer.from(JSON.stringify(json, null, space));
      const { depth, values, names } = measure(JSON.parse(bytes.toString()));
      const at = cut % (bytes.length + 1);
      // A bracket, a comma and a colon each announce a value, so that what is empty counts for one more.
      expect(() => gauge(bytes, { depth, values: 2 * values, names: names.size }, at)).not.toThrow();
      if (depth > 0) expect(() => gauge(bytes, { depth: depth - 1, values: 1e9, names: 1e9 }, at)).toThrow(JsonTooLargeError);
      if (names.size > 0) expect(() => gauge(bytes, { depth, values: 1e9, names: names.size - 1 }, at)).toThrow(JsonTooLargeError);
      expect(() => gauge(bytes, { depth, values: Math.floor(values / 2) - 1, names: 1e9 }, at)).toThrow(JsonTooLargeError);
    }),
    { numRuns: 500 },
  );
});
