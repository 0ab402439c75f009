/** The client that Latchkey's own pages are, at every engine. */
export declare const accountClientId = 'latchkey';
/** The scope that those pages ask for; it opens `/api/connections` and nothing else. */
export declare const connectionsScope = 'latchkey:connections';
