import type { appMessages as english } from '../en/app.ts';
import type { Translation } from '../translation.ts';

/** Words of the shell around the pages. */
export const appMessages: Translation<typeof english> = {
  pageTitle: '{page} · {product}',
  notFoundTitle: 'そのようなページはありません',
  notFoundBody: 'アドレスが間違っているか、ページが移動した可能性があります。連携アプリとスタートページは、これまでと同じ場所にあります。',
  toConnectedApps: '連携アプリへ',
  toHome: 'スタートページへ',
  brokenTitle: 'このページは動作を停止しました',
  brokenBody:
    'ページ内で予期しない問題が起きました。それによって変更されたものはありません。もう一度お試しください。それでも続く場合は、ページを読み込み直してください。',
  reload: 'ページを読み込み直す',
  failedNetwork: 'サーバーから応答がありません。接続が切れているか、サーバーが混み合っている可能性があります。何も変更されていません。',
  failedUnexpected: 'サーバーから、このページでは読み取れない応答がありました。何も変更されていません。',
  problems: {
    'connection-not-found': 'この連携はもうありません。',
    'cross-site-request': 'リクエストがこのサイトから送信されたものではありません。',
    'invalid-token': 'ログインがここではもう有効ではありません。',
    'not-signed-in': 'このブラウザーではだれもログインしていません。',
    'not-supported': 'このサービスではその操作ができません。',
    'reauthentication-required': 'この操作をするには、ログインしてから時間が経ちすぎています。',
    'server-busy': 'ただいまリクエストが混み合っています。少し待ってからもう一度お試しください。',
    'too-many-attempts': '試行回数が多すぎます。しばらくしてからもう一度お試しください。',
    'internal-error': 'サーバー側で問題が発生しました。',
    other: 'リクエストは受け付けられませんでした。',
  },
};
