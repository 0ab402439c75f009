/** The connection is to be closed without an answer. Where there is no socket, this error is all that there is. */
export class DroppedConnectionError extends Error {
  override name = 'DroppedConnectionError';
}
