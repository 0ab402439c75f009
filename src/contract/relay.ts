import * as v from 'valibot';

/** Headers in their order, each as often as it was sent, with names in lower case. */
export const HeaderListSchema = v.array(v.tuple([v.string(), v.string()]));
export type HeaderList = v.InferOutput<typeof HeaderListSchema>;

const mostHeaders = 50;

/**
 * `POST /api/relay`: what the server sends in the page's place to another origin. A body is text; long integers in it must
 * not be rounded on the way. The server sets the headers that carry the request itself (`host`, `content-length`, …).
 */
export const RelayRequestSchema = v.object({
  method: v.picklist(['GET', 'POST'], 'Send "GET" or "POST"; the relay speaks no other method.'),
  url: v.string('Send the address as text.'),
  headers: v.optional(
    v.pipe(
      v.array(
        v.tuple([v.string('Send the header’s name as text.'), v.string('Send the header’s value as text.')]),
        'Send a list of [name, value].',
      ),
      v.maxLength(mostHeaders, `Send at most ${mostHeaders} headers.`),
    ),
    [],
  ),
  body: v.optional(v.nullable(v.string('Send the body as text, or null.')), null),
});
export type RelayRequest = v.InferOutput<typeof RelayRequestSchema>;

/** What came back. A redirect is an answer like any other: whoever follows it asks the relay again, and is checked again. */
export const RelayAnswerSchema = v.object({
  status: v.number(),
  statusText: v.string(),
  headers: HeaderListSchema,
  body: v.string(),
  /** Milliseconds from the question to the end of the answer, looking up the address included. */
  ms: v.number(),
  /** The request's headers as they were really sent. */
  sent: HeaderListSchema,
  /** Names of headers that came but are withheld, in lower case. */
  dropped: v.array(v.string()),
});
export type RelayAnswer = v.InferOutput<typeof RelayAnswerSchema>;
