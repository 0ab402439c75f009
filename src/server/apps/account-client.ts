/** The client that Latchstring's own pages are, at every engine. */
export const accountClientId = 'latchstring';

/** A scope that those pages ask for; it opens `/api/connections`. */
export const connectionsScope = 'latchstring:connections';

/** Another, where apps can be registered; it opens `/api/registrations`. */
export const appsScope = 'latchstring:apps';
