/** The client that Latchkey's own pages are, at every engine. */
export const accountClientId = 'latchkey';

/** A scope that those pages ask for; it opens `/api/connections`. */
export const connectionsScope = 'latchkey:connections';

/** Another, where apps can be registered; it opens `/api/registrations`. */
export const appsScope = 'latchkey:apps';
