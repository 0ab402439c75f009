const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Other texts for the last part of a JWT that a lenient decoder reads as the same bytes: with padding, in the alphabet of plain
 * base64, and with bits set that are not used. White space is left out, since a header cannot carry it.
 * @see RFC 4648 sections 3.2, 3.5 and 4
 */
export function respellings(jwt: string): string[] {
  const last = alphabet.indexOf(jwt.at(-1) ?? '');
  const start = jwt.slice(0, -1);
  const [head, signature = ''] = [jwt.slice(0, jwt.lastIndexOf('.') + 1), jwt.split('.').at(-1)];
  const plain = head + signature.replaceAll('-', '+').replaceAll('_', '/');
  return [`${jwt}==`, `${jwt}=`, start + alphabet[last + 1], start + alphabet[last + 3], ...(plain === jwt ? [] : [plain])];
}
