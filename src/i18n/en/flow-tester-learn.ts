/** Short, exact explanations for developers; each names its source. */
export const flowTesterLearnMessages = {
  intro: 'What a client has to know, in the order in which it is needed.',
  source: 'Source',
  topics: [
    {
      id: 'three-things',
      title: 'Code, access token, refresh token',
      lines: [
        'A code is a receipt of the person’s yes. It travels through the browser, lives seconds to minutes, works once, and only with the secret or the verifier of who asked.',
        'An access token opens the resource. Whoever has it can use it, so it lives minutes to hours. It is opaque to the client, even where it looks like a JWT.',
        'A refresh token gets new access tokens. It goes to the token endpoint and nowhere else. At many servers each is good for one use, and its use again ends them all.',
      ],
      source: ['RFC 6749, sections 1.3 to 1.5', 'https://www.rfc-editor.org/rfc/rfc6749#section-1.3'],
    },
    {
      id: 'storing',
      title: 'Which to store, and where',
      lines: [
        'A server stores the refresh token, encrypted, beside the account that it belongs to, and replaces it each time a refresh brings another.',
        'The access token may be stored with its end; it can always be had anew.',
        'A program on a computer or phone uses the system’s keychain. A page in a browser keeps tokens in memory, or leaves them to a server of its own.',
        'Never in an address, a log, local storage, or a repository.',
      ],
      source: ['RFC 9700, section 4', 'https://www.rfc-editor.org/rfc/rfc9700#section-4'],
    },
    {
      id: 'codes',
      title: 'Why a code must not be stored',
      lines: [
        'It is spent with its first use, and most servers take a second use for theft: the tokens that came of it end.',
        'Nothing can be done with it later: it has expired before anybody needs it again. What lasts is the refresh token.',
      ],
      vendors: {
        moovila:
          'Moovila’s own example tells you to “persist the code”. Store the tokens instead: the code is of no use once it was exchanged.',
        moves: 'Moves’ documentation says it plainly: a code can be presented once, and a failed attempt spends it too.',
      } as Readonly<Record<string, string>>,
      source: ['RFC 6749, section 4.1.2', 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2'],
    },
    {
      id: 'clients',
      title: 'Public and confidential clients',
      lines: [
        'A confidential client runs where nobody else can read its files, and proves with a secret who it is.',
        'A public client runs on somebody else’s device: a page, a phone app, a command. A secret in it is none. PKCE takes its place: a new one for each request.',
        'PKCE is for both: it protects the code even where there is a secret.',
      ],
      source: ['RFC 6749, section 2.1; RFC 7636', 'https://www.rfc-editor.org/rfc/rfc7636'],
    },
    {
      id: 'no-server',
      title: 'Can this be used without a server?',
      lines: [],
      vendors: {
        standard: 'Yes. A public client with PKCE may ask from a page, where the server lets its origin read the token endpoint (CORS).',
        moves:
          'Hardly: every app has a secret that the token endpoint wants. A page or phone app that holds it gives it away; let a small server of your own exchange and refresh.',
        movemint:
          'With a public client, yes, but no page of another origin may read the answers (no CORS): a program on a device can, a page cannot.',
        movenium:
          'Yes, and there is the danger: there is no secret, but the app sees the password. Take it on the device, send it once, and keep the tokens only.',
        moovila: 'No: its apps have a secret. Let a server of your own exchange and refresh, and give your page a session of its own.',
      } as Readonly<Record<string, string>>,
      otherwise:
        'With a public client and PKCE, if the server has such clients and lets your origin read its token endpoint (CORS). With a secret, no: let a server of your own hold it.',
      source: ['RFC 10017, OAuth 2.0 for Browser-Based Applications', 'https://www.rfc-editor.org/info/rfc10017'],
    },
    {
      id: 'refused',
      title: 'What a refusal means',
      lines: [
        'A call answered 401: refresh once, and repeat the call once. Not in a loop.',
        'A refresh answered invalid_grant: the access was probably revoked, or has ended. Forget the tokens and ask the person anew.',
        'A 403: the token is good and does not reach so far. Asking for the missing scope is the only way.',
        'A 5xx or no answer says nothing about the tokens. Keep them, and wait before you try again. A code is not sent a second time.',
      ],
      source: ['RFC 6750, section 3.1', 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1'],
    },
  ],
} as const;
