import type { connectedAppsMessages as english } from '../en/connected-apps.ts';
import type { Translation } from '../translation.ts';

/** Words of the connected-apps list. */
export const connectedAppsMessages: Translation<typeof english> = {
  title: '連携アプリ',
  intro:
    'あなたがデータへのアクセス権を与えたアプリです。アプリを開くと、できることとこれまでの動作を確認したり、アクセス権を取り消したりできます。',
  loading: '連携アプリを読み込んでいます…',
  signInTitle: 'どのアプリにアクセス権があるかを見る',
  signInBody: 'ログインすると、アクセス権を与えたすべてのアプリとそのできることを確認し、アクセス権を取り消せます。',
  countLoaded: { other: '連携アプリ{count}個' },
  countShown: '{total}個中{shown}個を表示',
  countMatching: '{all}個中{total}個が一致',
  countMatchingShown: '{all}個中{total}個が一致（{shown}個を表示）',
  showMore: 'さらに表示',
  showEarlier: '前を表示',
  select: '選択',
  emptyTitle: 'あなたのデータへのアクセス権を持つアプリはありません',
  emptyBody:
    'アカウントの利用をアプリに許可すると、ここに表示されます。できること、最後に使った時期、アクセス権を取り消すボタンも示されます。',
  listFailedTitle: '連携アプリを読み込めませんでした',
  outOfDate: 'この一覧は最新でない可能性があります。{reason}',
  moreFailed: '続きのアプリを読み込めませんでした。{reason}',
  unverified: '身元未確認',
  looksLike: '「{name}」に似た名前',
  mixedLetters: '名前に異なる種類の文字が混在',
  readOnly: '閲覧のみ',
  canChange: '変更も可能',
  noScopes: '特定のデータなし',
  moreScopes: { other: '{titles}ほか{count}件' },
  lineParts: '{scopes} · {access}',
  usedAgo: '最終使用：{ago}',
  justNow: 'たった今',
  usedNever: '使用なし',
  usedUnknown: '使用状況の報告なし',
  facts: '{use} · {place}',
  atServiceSince: '{service}、{date}から',
  stateActive: '有効',
  stateEnds: '{when}に終了',
  revoke: '取り消す',
  revokeNamed: '「{app}」のアクセス権を取り消す',
};
