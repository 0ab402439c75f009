import type { Code, Family, Grant, Token } from './records.ts';

/** Of a family's tokens that are spent, so many are known: the latest, of which one may still come again by theft or by mistake. */
const maxSpent = 100;

interface Credentials {
  tokens: Token[];
  codes: Code[];
}

/**
 * What no answer can depend on any more; nothing that lives is among it. A spent code is kept for as long as its family can live, and
 * so are the latest hundred of its spent tokens: one of them that comes again ends the family, an earlier one is only refused. An
 * expired access token is kept while its app can refresh, so that it can be told why it is refused. Of what nothing depends on,
 * because it has expired or its access has ended, the latest are kept for the event log.
 * @param remembered how many codes, and tokens, that are over are kept all the same
 */
export function findForgettable({ tokens, codes }: Credentials, remembered: number, now: Date): Credentials {
  const families = new Set(tokens.filter(({ expiresAt, family }) => expiresAt > now && !isEnded(family, now)).map(({ family }) => family));
  const isOver = (token: Token) => {
    if (isEnded(token.family, now)) return true;
    return token.expiresAt <= now && (token.kind === 'access' ? !isUsable(token.twin, now) : !families.has(token.family));
  };
  const oldest = <T>(over: readonly T[]) => over.slice(0, Math.max(0, over.length - remembered));
  const forgotten = oldest(tokens.filter(isOver));
  return {
    tokens: [...forgotten, ...longSpent(tokens, new Set(forgotten))],
    codes: oldest(codes.filter((code) => code.expiresAt <= now && !families.has(code.family))),
  };
}

function longSpent(tokens: readonly Token[], forgotten: ReadonlySet<Token>): Token[] {
  const spent = new Map<Family, Token[]>();
  for (const token of tokens) {
    if (!token.dead || forgotten.has(token)) continue;
    const own = spent.get(token.family) ?? [];
    own.push(token);
    spent.set(token.family, own);
  }
  return [...spent.values()].flatMap((own) => own.slice(0, -maxSpent));
}

function isUsable(token: Token | null, now: Date): boolean {
  return token ? !token.dead && token.expiresAt > now : false;
}

/** Whether nothing of a family will ever work again. */
function isEnded({ grant, dead }: Family, now: Date): boolean {
  return dead || hasEnded(grant, now);
}

export function hasEnded({ revokedAt, endsAt }: Grant, now: Date): boolean {
  return revokedAt !== null || (endsAt !== null && endsAt <= now);
}
