import type { ScopeText } from '../../contract/client.ts';
import { serverMessages } from '../../i18n/en/server.ts';
import { fillText, type TextValues } from '../../i18n/fill.ts';
import type { Language } from '../../i18n/languages.ts';
import type { ScopeTexts, UseTexts } from '../../i18n/service-texts.ts';
import type { Translation } from '../../i18n/translation.ts';
import { escapeHtml } from '../documents/escape-html.ts';

/** What the server says in one language: on its own pages, and of the services' scopes and their use. */
export interface Wording {
  readonly language: Language;
  /** They bear the types of the English texts, whose placeholders say what has to be filled in. */
  readonly messages: typeof serverMessages;
  /** A scope with its text in this language, where there is one. */
  scope<Scope extends ScopeText>(service: string, scope: Scope): Scope;
  /** A scope that is only named, with its title in this language, where there is one. */
  titled(service: string, scope: { name: string; title: string }): { name: string; title: string };
  /** What an app did with its access. */
  use(what: string): string;
  /** The scopes whose titles in this language are such, each as the service's id, a space and its name. */
  scopesTitled(isSuch: (title: string) => boolean): ReadonlySet<string>;
}

interface Served {
  server: Translation<typeof serverMessages>;
  scopes: ScopeTexts;
  uses: UseTexts;
}

/** Only the languages that are asked for are ever loaded. */
const catalogs: Record<Language, () => Promise<{ served: Served }>> = {
  en: async () => ({ served: { server: serverMessages, scopes: {}, uses: {} } }),
  de: () => import('../../i18n/de/served.ts'),
  fr: () => import('../../i18n/fr/served.ts'),
  es: () => import('../../i18n/es/served.ts'),
  'pt-BR': () => import('../../i18n/pt-BR/served.ts'),
  fi: () => import('../../i18n/fi/served.ts'),
  ja: () => import('../../i18n/ja/served.ts'),
  ar: () => import('../../i18n/ar/served.ts'),
};

export async function loadWording(language: Language): Promise<Wording> {
  const { server, scopes, uses } = (await catalogs[language]()).served;
  const find = (service: string, name: string) => own(own(scopes, service) ?? {}, name);
  return {
    language,
    messages: server as typeof serverMessages,
    scope(service, scope) {
      const undescribed = scope.description === serverMessages.undescribedScope;
      return { ...scope, ...(undescribed ? { description: server.undescribedScope } : find(service, scope.name)) };
    },
    titled: (service, { name, title }) => ({ name, title: find(service, name)?.title ?? title }),
    use: (what) => own(uses, what) ?? what,
    scopesTitled(isSuch) {
      const all = Object.entries(scopes).flatMap(([service, texts]) =>
        Object.entries(texts).map(([name, text]) => ({ service, name, text })),
      );
      return new Set(all.filter(({ text }) => isSuch(text.title)).map(({ service, name }) => `${service} ${name}`));
    },
  };
}

/** A message as HTML, filled with what is HTML already. */
export function fillHtml<T extends string>(message: T, values: TextValues<T>): string {
  return fillText(escapeHtml(message) as T, values);
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
