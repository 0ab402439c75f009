import type { connectedAppsMessages as english } from '../en/connected-apps.ts';
import type { Translation } from '../translation.ts';

/** Words of the connected-apps list. */
export const connectedAppsMessages: Translation<typeof english> = {
  title: 'Yhdistetyt sovellukset',
  intro:
    'Sovellukset, joille annoit käyttöoikeuden tietoihisi. Avaa sovellus nähdäksesi, mitä se voi tehdä ja mitä se on tehnyt, tai poista sen käyttöoikeus.',
  loading: 'Ladataan yhdistettyjä sovelluksiasi…',
  signInTitle: 'Katso, millä sovelluksilla on käyttöoikeus',
  signInBody:
    'Kirjaudu sisään nähdäksesi kaikki sovellukset, joille annoit käyttöoikeuden, ja sen, mitä ne voivat tehdä, sekä poistaaksesi käyttöoikeuden.',
  countLoaded: { one: '{count} yhdistetty sovellus', other: '{count} yhdistettyä sovellusta' },
  countShown: 'Näytetään {shown}/{total}',
  countMatching: 'Ehtoja vastaa {total}/{all}',
  countMatchingShown: 'Ehtoja vastaa {total}/{all}, näytetään {shown}',
  showMore: 'Näytä lisää',
  showEarlier: 'Näytä aiemmat',
  select: 'Valitse',
  emptyTitle: 'Yhdelläkään sovelluksella ei ole käyttöoikeutta tietoihisi',
  emptyBody:
    'Kun sallit sovelluksen käyttää tiliäsi, se näkyy täällä: mitä se saa tehdä, milloin se viimeksi teki niin, ja painike, jolla poistat käyttöoikeuden.',
  listFailedTitle: 'Yhdistettyjä sovelluksiasi ei voitu ladata',
  outOfDate: 'Tämä luettelo ei ehkä ole ajan tasalla. {reason}',
  moreFailed: 'Seuraavia sovelluksia ei voitu ladata. {reason}',
  unverified: 'Ei vahvistettu',
  looksLike: 'Nimi näyttää samalta kuin {name}',
  mixedLetters: 'Nimessä sekaisin eri kirjaimia',
  publisherLooksLike: 'Julkaisija näyttää samalta kuin {name}',
  publisherMixedLetters: 'Julkaisijan nimessä sekaisin eri kirjaimia',
  readOnly: 'vain luku',
  canChange: 'voi tehdä muutoksia',
  noScopes: 'ei mitään tiettyjä tietoja',
  moreScopes: { one: '{titles} ja {count} muu', other: '{titles} ja {count} muuta' },
  lineParts: '{scopes} · {access}',
  usedAgo: 'Käytetty {ago}',
  justNow: 'juuri äsken',
  usedNever: 'Ei koskaan käytetty',
  usedUnknown: 'Käytöstä ei ilmoiteta',
  facts: '{use} · {place}',
  atServiceSince: '{service}, {date} alkaen',
  stateActive: 'Voimassa',
  stateEnds: 'Päättyy {when}',
  revoke: 'Poista',
  revokeNamed: 'Poista sovelluksen {app} käyttöoikeus',
};
