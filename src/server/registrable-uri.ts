/** Hosts that only programs on the person's own computer can answer at. */
const loopbackHosts = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * Why a URI cannot be registered for an app's answers, and what would be right; null when it can.
 * @see RFC 6749 section 3.1.2, RFC 9700 section 2.1, RFC 8252 section 7.1
 */
export function whyNotRegistrable(uri: string): string | null {
  // Parsers drop or mend these, so that two of them may see two addresses.
  if (/[\s\p{Cc}\\]/u.test(uri)) return 'It has a space, a control character or a backslash; percent-encode it, or leave it out.';
  if (!URL.canParse(uri)) return 'It is not a complete address, such as https://app.example/callback.';
  const url = new URL(uri);
  if (uri.includes('#')) return 'It has a fragment; leave out the # and what follows it.';
  if (url.username || url.password) return 'It has a user name before its host; leave out everything up to the @.';
  if (uri.includes('*')) return 'It has a wildcard; register every address as it is.';
  if (url.protocol === 'https:' || url.protocol === 'http:') return whyNotWeb(uri, url);
  return /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:$/.test(url.protocol)
    ? null
    : 'A scheme of its own must be a reversed domain name, such as com.example.app:/callback; a web page begins with https://.';
}

/** Why an address is no start page of an app, and what would be right; null when it is one. */
export function whyNotHomepage(address: string): string | null {
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  if (!isWeb) return 'It is not the address of a web page, such as https://app.example/.';
  const { username, password } = new URL(address);
  if (username || password) return 'It has a user name before its host; leave out everything up to the @.';
  return whyNotWeb(address, new URL(address));
}

function whyNotWeb(written: string, { protocol, hostname }: URL): string | null {
  if (!/^https?:\/\//i.test(written)) return 'Two slashes are missing before its host: it must begin with https://.';
  return protocol === 'https:' || loopbackHosts.includes(hostname)
    ? null
    : 'http is for loopback addresses only (127.0.0.1, [::1], localhost); use https.';
}
