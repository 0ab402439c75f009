/** What a JSON text may hold before anybody makes objects of it. */
export interface JsonLimits {
  /** How deep lists and objects may stand in each other. */
  depth: number;
  /** How many values and names of fields there may be. */
  values: number;
  /** How many different names: each new one costs a parser a hundred times what one costs that it has met. */
  names: number;
}

/** What is written by people and programs nests no deeper; what does makes trouble far from where it came in. */
export const bodyLimits: JsonLimits = { depth: 64, values: 100_000, names: 100_000 };

/** In a sentence, what is beyond the limits. */
export class JsonTooLargeError extends Error {
  override name = 'JsonTooLargeError';
}

const [quote, backslash, comma, colon, openList, closeList, openObject, closeObject] = Array.from('"\\,:[]{}', (sign) =>
  sign.charCodeAt(0),
);

/**
 * Measures a JSON text in UTF-8 piece by piece, without reading it: a parser makes an object of two bytes, and goes as deep as it is
 * told to. What is no JSON is the parser's to refuse.
 */
export class JsonGauge {
  readonly #limits: JsonLimits;
  #isInText = false;
  #isEscaped = false;
  #depth = 0;
  #values = 1;
  /** The hash of the latest text, which a colon makes a name. */
  #hash = 0;
  readonly #names = new Set<number>();

  constructor(limits: JsonLimits) {
    this.#limits = limits;
  }

  /** Takes the next piece. @throws JsonTooLargeError */
  add(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece[at];
      if (this.#isInText) {
        this.#hash = Math.imul(this.#hash ^ (sign ?? 0), 0x01000193);
        if (this.#isEscaped) this.#isEscaped = false;
        else if (sign === backslash) this.#isEscaped = true;
        else if (sign === quote) this.#isInText = false;
      } else if (sign === quote) {
        this.#isInText = true;
        this.#hash = 0x811c9dc5;
      } else if (sign === comma) this.#values += 1;
      else if (sign === colon) this.#name();
      else if (sign === openList || sign === openObject) this.#open();
      else if (sign === closeList || sign === closeObject) this.#depth -= 1;
    }
    if (this.#values > this.#limits.values) throw new JsonTooLargeError(`It holds more than ${this.#limits.values} values and names.`);
  }

  #name(): void {
    this.#values += 1;
    this.#names.add(this.#hash);
    if (this.#names.size > this.#limits.names) throw new JsonTooLargeError(`It holds more than ${this.#limits.names} different names.`);
  }

  #open(): void {
    this.#values += 1;
    this.#depth += 1;
    if (this.#depth > this.#limits.depth) throw new JsonTooLargeError(`It nests more than ${this.#limits.depth} levels deep.`);
  }
}
