/** What a scope lets an app do, in a title and a sentence. */
export interface LocalScopeText {
  title: string;
  description: string;
}

/** The texts of scopes in one language, by the service's id and the scope's name. The English ones stand where a scope is defined. */
export type ScopeTexts = Readonly<Record<string, Readonly<Record<string, LocalScopeText>>>>;

/** What an app last did with its access, in one language, by the English text. */
export type UseTexts = Readonly<Record<string, string>>;
