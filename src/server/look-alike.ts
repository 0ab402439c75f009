import type { LookAlike } from '../contract/client.ts';

/** An impostor is new; a name that nobody objected to for longer is the app's own. */
const freshDays = 90;
/** More than a page shows of a name, and than a name to protect has. */
const longestLookedAt = 200;
/** How many signs of neighbouring words are put together at most, however long the names to protect are. */
const longestRun = 64;

/** Names that people sign in with or trust with their data, and that are no everyday words. */
const wellKnownNames =
  `Google, Gmail, YouTube, Android, Apple, iCloud, Microsoft, Outlook, Office 365, Microsoft 365, OneDrive, SharePoint, Xbox, Facebook,
  Instagram, WhatsApp, Telegram, Amazon, PayPal, Dropbox, Slack, Zoom, GitHub, GitLab, Bitbucket, Atlassian, Trello, LinkedIn, Twitter,
  Netflix, Spotify, Adobe, Salesforce, HubSpot, Mailchimp, Zendesk, DocuSign, Shopify, Stripe, Yahoo, Proton Mail, TikTok, Snapchat,
  Pinterest, Reddit, Discord, Twitch, WeChat, Airbnb, eBay, Evernote, OpenAI, ChatGPT, Anthropic, Okta, Cloudflare, 1Password, Bitwarden,
  LastPass, Coinbase, Binance, MetaMask, Revolut, Venmo, Klarna, Mastercard, American Express, Wells Fargo, Bank of America, HSBC`.split(
    /,\s*/,
  );

/**
 * Tells whether the name of an app that nobody vouches for may be meant to be taken for another's.
 * @param options.protectedNames the names of Latchkey, of the services, and of the verified apps of the one that is asked
 * @returns null where there is nothing to say; time and memory are bounded, whatever the names are
 * @see https://www.unicode.org/reports/tr39/ sections 4 (skeletons) and 5.2 (restriction levels)
 */
export function findLookAlike(
  name: string,
  options: { verified: boolean; registeredAt: Date; now: Date; protectedNames: readonly string[] },
): LookAlike | null {
  if (options.verified) return null;
  const shown = name.slice(0, 20_000).replace(invisible, '').slice(0, longestLookedAt);
  const mixedScripts = mixesScripts(shown);
  const resembles = isFreshName(options.registeredAt, options.now)
    ? findResembled(shown, [skeletonsOf(options.protectedNames), wellKnown()])
    : null;
  return mixedScripts || resembles !== null ? { mixedScripts, resembles } : null;
}

/** Whether a name is so new that it may be an impostor's; one whose date cannot be read is. */
export function isFreshName(namedAt: Date, now: Date): boolean {
  return !(now.getTime() - namedAt.getTime() >= freshDays * 86_400_000);
}

/** What takes no room or turns the reading direction, and lone surrogates: a page does not show them either. */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cs}|(?!\s)\p{Cc}/gu;

/** Scripts that one language mixes; then those that are written alone and have letters in use today, or that look Latin. */
const together = ['Latin Han Hiragana Katakana', 'Latin Han Bopomofo', 'Latin Han Hangul'];
const alone = `Arabic Armenian Bengali Cherokee Coptic Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Hebrew Kannada Khmer
  Lao Lisu Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan`.split(/\s+/);

const lettersOf = (scripts: string) => scripts.replace(/\S+ ?/g, (script) => `\\p{Script_Extensions=${script.trim()}}`);
/** Made when first asked for: they take as long as the rest of the server's start. */
const alphabets = once(() =>
  [
    ...[...together, ...alone].map((scripts) => `[\\P{L}\\p{Script_Extensions=Common}${lettersOf(scripts)}]*`),
    // All other scripts are one: what matters is that none of their letters stands beside the usual ones.
    `(?![^]*[${lettersOf([...together, ...alone].join(' '))}])[^]*`,
  ].map((pattern) => new RegExp(`^${pattern}$`, 'u')),
);

function mixesScripts(name: string): boolean {
  const words = name.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.some((word) => !alphabets().some((alphabet) => alphabet.test(word)));
}

/** Letters that look like Latin ones, and these: capitals apart, because Ν is an N where ν is a v. */
const confusables = new Map(
  [
    ['авгезикмнопрстухьѕіјԛԝһԁҽӏѵ', 'abreeukmhonpctyxbsijqwhdelv'],
    ['АВГЕЗКМНОПРСТУХЬЅІЈԚԜҺԀӀѴ', 'abreekmhonpctyxbsijqwhdlv'],
    ['αβγεηικνοπρτυχωμ', 'abyenikvonptuxwu'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'],
    ['օոսհցզգՕՍԼ', 'onuhgqqoul'],
    ['ᎪᏴᏟᎠᎬᏀᎻᏆᎫᏦᏞᎷᏢᏚᎢᏙᎳᏃ', 'abcdeghijklmpstvwz'],
    ['ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ', 'abcdefghijklmnoprstuvwxyz'],
    ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
    ['ɑⱭɡꞬɠƓǥǤꞡꞠıøØđĐðÐłŁħĦŧŦƒɩƖᴑ', 'aaggggggggiooddddllhhttfiio'],
    ['ⲀⲂⲄⲈⲎⲒⲔⲘⲚⲞⲢⲤⲦⲨⲬⳐ', 'abeehlkmnopctyxl'],
    ['ᎩᏒᎦ🅰🅱🅾🅿', 'yrsabop'],
    ['013457|!$@ǀ∣│¦', 'oieastllsallll'],
  ].flatMap(([letters = '', latin = '']) => Array.from(letters, (letter, index): [string, string] => [letter, latin[index] ?? letter])),
);

/** The words of a name with everything gone that the eye takes for something else; small i and l are one, for the sake of I. */
function skeletonWords(name: string): string[] {
  // Cut when it is spelled out: one sign may stand for a sentence.
  const plain = name
    .slice(0, longestLookedAt)
    .normalize('NFKD')
    .slice(0, longestLookedAt)
    .replace(/\p{M}+/gu, '');
  const words = plain.replace(/\p{Ll}(?=\p{Lu})/gu, '$& ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) =>
    Array.from(word, (letter) => confusables.get(letter) ?? letter)
      .join('')
      .toLowerCase()
      .replaceAll('i', 'l'),
  );
}

/** Without separators; two letters that look like one are told apart only now, as they may have stood in two words. */
const join = (words: readonly string[]) => words.join('').replaceAll('rn', 'm').replaceAll('vv', 'w');

/** Signs can stand for a letter, as in `Goog|e` and `P@yPal`, or between words. */
const readSigns = (name: string) => name.replace(/[|!$@∣│¦🅰🅱🅾🅿]/gu, (sign) => confusables.get(sign) ?? sign);

interface Known {
  /** Names by what is left of them for the eye. */
  bySkeleton: ReadonlyMap<string, string>;
  /** How long the longest of the skeletons is. */
  longest: number;
}

function knownOf(names: readonly string[]): Known {
  const bySkeleton = new Map(names.map((name) => [join(skeletonWords(name)), name]));
  let longest = 0;
  for (const { length } of bySkeleton.keys()) longest = Math.max(longest, length);
  return { bySkeleton, longest };
}
const wellKnown = once(() => knownOf(wellKnownNames));

/** By the very list, as there are as many names as verified apps, and a page asks about fifty. */
const skeletons = new WeakMap<readonly string[], Known>();

function skeletonsOf(names: readonly string[]): Known {
  const known = skeletons.get(names) ?? knownOf(names);
  skeletons.set(names, known);
  return known;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The name that all or some neighbouring words of this one read like, however they are spaced. */
function findResembled(name: string, known: readonly Known[]): string | null {
  // A run of words only grows: once it is longer than all that is known, it reads like nothing more.
  const longest = Math.min(longestRun, Math.max(...known.map((names) => names.longest)));
  for (const words of [...new Set([name, readSigns(name)])].map(skeletonWords)) {
    for (const start of words.keys()) {
      let run = '';
      let skeleton = '';
      for (let end = start; end < words.length && skeleton.length <= longest; end += 1) {
        run += words[end];
        skeleton = join([run]);
        for (const { bySkeleton } of known) {
          const resembled = bySkeleton.get(skeleton);
          if (resembled !== undefined) return resembled;
        }
      }
      const begun = wellKnownBeginning(skeleton);
      if (begun !== undefined) return begun;
    }
  }
  return null;
}

/** A well-known name that goes on without a gap, as in `Googledrive`; a short one begins too many words. */
function wellKnownBeginning(skeleton: string): string | undefined {
  const { bySkeleton, longest } = wellKnown();
  for (let length = shortestBeginning; length <= Math.min(longest, skeleton.length - 1); length += 1) {
    const resembled = bySkeleton.get(skeleton.slice(0, length));
    if (resembled !== undefined) return resembled;
  }
  return undefined;
}
const shortestBeginning = 6;
