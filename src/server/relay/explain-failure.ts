/** What Node calls a failed connection, in words. */
const sentences: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it closed the connection before it had answered',
  ETIMEDOUT: 'it cannot be reached',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'its network cannot be reached from here',
  EPROTO: 'it does not speak TLS there; is it http instead of https?',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS there; is it http instead of https?',
  HPE_HEADER_OVERFLOW: 'its headers are larger than 16 kB',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself; start Latchstring with NODE_EXTRA_CA_CERTS=<file> to trust it',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate’s authority is not known; start Latchstring with NODE_EXTRA_CA_CERTS=<file> to trust it',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate’s authority is not known; start Latchstring with NODE_EXTRA_CA_CERTS=<file> to trust it',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/** A sentence about a request that got no answer, for the person who wanted it sent. */
export function explainFailure(error: unknown, { host }: URL): string {
  const code = codeOf(error);
  const sentence = sentences[code] ?? (code.startsWith('HPE_') ? 'what it answers is not HTTP' : 'the connection failed');
  return `${host} gave no answer: ${sentence}${code === '' ? '' : ` (${code})`}.`;
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
