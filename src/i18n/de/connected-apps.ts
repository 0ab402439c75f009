import type { connectedAppsMessages as english } from '../en/connected-apps.ts';
import type { Translation } from '../translation.ts';

/** Words of the connected-apps list. */
export const connectedAppsMessages: Translation<typeof english> = {
  title: 'Verbundene Apps',
  intro:
    'Apps, denen Sie Zugriff auf Ihre Daten gegeben haben. Öffnen Sie eine, um zu sehen, was sie kann und was sie getan hat, oder nehmen Sie ihren Zugriff zurück.',
  loading: 'Ihre verbundenen Apps werden geladen …',
  signInTitle: 'Sehen Sie, welche Apps Zugriff haben',
  signInBody:
    'Melden Sie sich an, um jede App zu sehen, der Sie Zugriff gegeben haben, und was sie kann, und um diesen Zugriff zurückzunehmen.',
  countLoaded: { one: '{count} verbundene App', other: '{count} verbundene Apps' },
  countShown: '{shown} von {total} angezeigt',
  countMatching: '{total} von {all} gefunden',
  countMatchingShown: '{total} von {all} gefunden, {shown} angezeigt',
  showMore: 'Mehr anzeigen',
  showEarlier: 'Frühere anzeigen',
  select: 'Auswählen',
  emptyTitle: 'Keine App hat Zugriff auf Ihre Daten',
  emptyBody:
    'Wenn Sie einer App erlauben, Ihr Konto zu nutzen, erscheint sie hier: mit dem, was sie darf, wann sie es zuletzt getan hat, und einer Schaltfläche, um den Zugriff zurückzunehmen.',
  listFailedTitle: 'Ihre verbundenen Apps konnten nicht geladen werden',
  outOfDate: 'Diese Liste ist vielleicht nicht aktuell. {reason}',
  moreFailed: 'Die nächsten Apps konnten nicht geladen werden. {reason}',
  unverified: 'Nicht geprüft',
  looksLike: 'Name sieht aus wie {name}',
  mixedLetters: 'Gemischte Buchstaben im Namen',
  publisherLooksLike: 'Anbieter sieht aus wie {name}',
  publisherMixedLetters: 'Gemischte Buchstaben im Namen des Anbieters',
  readOnly: 'nur lesen',
  canChange: 'kann Änderungen vornehmen',
  noScopes: 'keine bestimmten Daten',
  moreScopes: { one: '{titles} und {count} weitere', other: '{titles} und {count} weitere' },
  lineParts: '{scopes} · {access}',
  usedAgo: 'Zuletzt genutzt {ago}',
  justNow: 'gerade eben',
  usedNever: 'Nie genutzt',
  usedUnknown: 'Nutzung nicht gemeldet',
  facts: '{use} · {place}',
  atServiceSince: '{service}, seit dem {date}',
  stateActive: 'Aktiv',
  stateEnds: 'Endet: {when}',
  revoke: 'Widerrufen',
  revokeNamed: 'Zugriff von {app} widerrufen',
};
