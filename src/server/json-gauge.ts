/** What a JSON text may hold before anybody makes objects of it. */
export interface JsonLimits {
  /** How deep lists and objects may stand in each other. */
  depth: number;
  /** How many values and names of fields there may be. */
  values: number;
}

/** What is written by people and programs nests no deeper; what does makes trouble far from where it came in. */
export const bodyLimits: JsonLimits = { depth: 64, values: 100_000 };

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

  constructor(limits: JsonLimits) {
    this.#limits = limits;
  }

  /** Takes the next piece. @throws JsonTooLargeError */
  add(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece[at];
      if (this.#isInText) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (sign === backslash) this.#isEscaped = true;
        else if (sign === quote) this.#isInText = false;
      } else if (sign === quote) this.#isInText = true;
      else if (sign === comma || sign === colon) this.#values += 1;
      else if (sign === openList || sign === openObject) this.#open();
      else if (sign === closeList || sign === closeObject) this.#depth -= 1;
    }
    if (this.#values > this.#limits.values) throw new JsonTooLargeError(`It holds more than ${this.#limits.values} values and names.`);
  }

  #open(): void {
    this.#values += 1;
    this.#depth += 1;
    if (this.#depth > this.#limits.depth) throw new JsonTooLargeError(`It nests more than ${this.#limits.depth} levels deep.`);
  }
}
