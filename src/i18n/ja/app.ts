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
};
