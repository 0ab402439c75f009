import type { commonMessages as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

/** Words that every page shares. */
export const commonMessages: Translation<typeof english> = {
  product: 'Latchstring',
  tagline: 'アプリに与えたアクセスは、いつでも取り消せます。',
  comma: '、',
  connectedApps: '連携アプリ',
  support: 'サポート',
  terms: '利用規約',
  privacy: 'プライバシー',
  language: '言語',
  newTab: '（新しいタブで開きます）',
  tryAgain: 'もう一度試す',
  loading: '読み込み中…',
  networkTitle: 'サーバーから応答がありません',
  networkBody:
    '接続が切れているか、サーバーが混み合っている可能性があります。何も変更されていません。接続を確認して、もう一度お試しください。',
  unexpectedTitle: 'こちら側で問題が起きました',
  unexpectedBody:
    'サーバーから、このページでは読み取れない応答がありました。もう一度お試しください。それでも続く場合は、時間をおいてお試しください。',
};
