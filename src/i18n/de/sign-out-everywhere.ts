import type { signOutEverywhereMessages as english } from '../en/sign-out-everywhere.ts';
import type { Translation } from '../translation.ts';

/** Words of signing out of every browser at once. */
export const signOutEverywhereMessages: Translation<typeof english> = {
  title: 'Ein Gerät verloren oder ein fremdes benutzt?',
  body: 'Beenden Sie jede Anmeldung bei Ihrem Konto, in jedem Browser. Apps behalten den Zugriff, den Sie ihnen gegeben haben.',
  changePassword: 'Passwort ändern',
  start: 'Überall abmelden',
  confirmTitle: 'Überall abmelden?',
  confirmEnds: 'In jedem Browser, in dem Ihr Konto angemeldet ist, auch in diesem, ist dann eine neue Anmeldung nötig.',
  confirmApps: 'Apps behalten den Zugriff, den Sie ihnen gegeben haben. Um ihn zu beenden, widerrufen Sie ihn zuerst hier.',
  confirmOthers: 'Andere Konten, die in diesem Browser angemeldet sind, bleiben angemeldet.',
  confirmPassword: 'Wer Ihr Passwort kennt, kann sich erneut anmelden. Wenn jemand es kennen könnte, ändern Sie es.',
  keep: 'Angemeldet bleiben',
  confirm: 'Überall abmelden',
  busy: 'Abmeldung läuft …',
  failedTitle: 'Sie sind hier noch angemeldet',
  refused: 'Es wurde nichts beendet: {reason}',
  unknown:
    'Es kam keine klare Antwort zurück: Andere Browser sind vielleicht abgemeldet, vielleicht nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.',
};
