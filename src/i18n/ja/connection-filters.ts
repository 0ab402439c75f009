import type { connectionFiltersMessages as english } from '../en/connection-filters.ts';
import type { Translation } from '../translation.ts';

/** Words of searching, sorting and filtering the connected apps. */
export const connectionFiltersMessages: Translation<typeof english> = {
  search: '連携アプリを検索',
  searchHint: 'アプリ、提供元、権限で検索',
  fold: '並べ替えと絞り込み',
  foldActive: { other: '並べ替えと絞り込み（{count}件適用中）' },
  sort: '並べ替え',
  sorts: {
    newest: '新しい順',
    name: '名前順',
    'last-used': '最近使用した順',
    'longest-unused': '長く使用していない順',
  },
  service: 'サービス',
  everyService: 'すべてのサービス',
  change: 'データを変更できる',
  unused: { other: '{count}日間使用なし' },
  leftOut: { other: '{services}のアプリは除かれています。アプリがいつアクセス権を使ったかが報告されないためです。' },
  clear: '検索と絞り込みを解除',
  noMatchesTitle: '一致する連携アプリはありません',
  noMatchesBody: 'ほかのアプリのアクセス権はそのままです。別の言葉で検索するか、すべてを表示してください。',
};
