/** Schemes that no app may be answered by, under what a browser or an operating system does with them. */
const refusedSchemes: Record<string, string> = {
  'a browser runs or shows what such an address holds':
    'javascript vbscript livescript mocha data blob filesystem about view-source jar mhtml mk its ms-its res wyciwyg',
  'it opens files of the computer': 'file smb afp nfs cifs',
  'it is a page or an extension of the browser itself':
    'chrome chrome-extension chrome-search chrome-untrusted devtools edge opera brave vivaldi moz-extension moz-icon resource ' +
    'safari-extension safari-web-extension ms-browser-extension extension',
  'it is a protocol of its own, which no app is answered by':
    'ws wss ftp ftps sftp ssh telnet gopher ldap ldaps git irc ircs news nntp rtsp rtmp magnet',
  'it begins a message or a call': 'mailto tel sms smsto mms callto facetime facetime-audio sip sips xmpp im skype whatsapp',
  'it hands the address on to a program of its choice':
    'intent android-app market itms itms-apps itms-appss itms-services shell search-ms search ms-settings ms-msdt ms-appinstaller ' +
    'ms-officecmd ms-word ms-excel ms-powerpoint ms-access ms-visio help x-apple-helpbasic applescript',
  'it is the name of a host': 'localhost',
};

const reasons = new Map(Object.entries(refusedSchemes).flatMap(([why, names]) => names.split(' ').map((name) => [name, why] as const)));

/** Why no app may be answered by a scheme of its own of this name, whoever registers it; null where one may. */
export function whyNotScheme(scheme: string): string | null {
  return reasons.get(scheme) ?? null;
}

/**
 * Whether a scheme is a domain name in reverse, which keeps it from being another app's by chance.
 * @see RFC 8252 section 7.1
 */
export function isReversedDomain(scheme: string): boolean {
  return /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+$/.test(scheme);
}
