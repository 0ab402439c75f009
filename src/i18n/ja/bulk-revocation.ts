import type { bulkRevocationMessages as english } from '../en/bulk-revocation.ts';
import type { Translation } from '../translation.ts';

/** Words of taking the access of several apps back at once. */
export const bulkRevocationMessages: Translation<typeof english> = {
  confirmTitle: { other: '{count}個のアプリのアクセス権を取り消しますか？' },
  confirmLoses: '次のアプリは、{account}のデータへのアクセス権をすべて失います：',
  confirmLosesYours: '次のアプリは、あなたのデータへのアクセス権をすべて失います：',
  appAtService: '{app}（{service}）',
  note: 'アプリの説明：{note}',
  more: { other: 'ほか{count}個' },
  confirmTokens:
    'これらのアプリのトークンは、アプリがどこで動いていても使えなくなります。呼び戻せないトークンがある場合は、いつまで使えるかを控えに記します。',
  confirmKeeps: 'すでにコピーされたものは、アプリの側に残ります。削除してもらうには、それぞれのアプリに依頼してください。',
  confirmAgain: 'アプリは、もう一度アクセス権を求めることがあります。そのときは改めて決められます。',
  keep: 'そのままにする',
  revoke: 'アクセス権を取り消す',
  revoking: '取り消し中…',
  progressTitle: 'アクセス権を取り消しています',
  progress: '{total}個中{done}個',
  progressStay: '終わるまで、このページを開いたままにしてください。途中で閉じても、すでに終わったものは元に戻りません。',
  refusedTitle: '何も取り消されませんでした',
  refusedBody: 'サーバーがリクエストを拒否しました：{reason}',
  titleAll: { other: '{count}個のアプリのアクセス権がなくなりました' },
  titleSome: '{total}個のアプリのうち{verified}個について、アクセス権がなくなったことを確認しました',
  titleNone: { other: '{count}個のアプリについて、アクセス権がなくなったことを確認できませんでした' },
  settled:
    '各行を開くと、何が使えなくなったか、どのように確かめたかを記した控えが見られます。アプリが再びアクセス権を得るには、あなたに求める必要があります。',
  stillOpen: { other: '{count}個のアプリは結果が未確定です。わかっていることを下に示します。' },
  verifiedFold: { other: '{count}個のアプリ：アクセス権の終了を確認済み' },
  stoppedNoAnswer:
    '一部について、はっきりした応答がありませんでした。取り消されたかどうかはわかりません。取り消されたと考える前に、もう一度確認してください。',
  stoppedSignIn: 'ログインから時間がたったため、残りを処理できません。「もう一度取り消す」を押してから、ログインし直してください。',
  stoppedRefused: 'サーバーが残りを拒否しました：{reason}',
  status: {
    verified: 'アクセス権は終了、確認済み',
    reported: 'アクセス権は終了（{service}の報告による）',
    ranOut: '最後のアクセス権は期限切れになりました',
    lives: '遅くとも{date}までにアクセス権を失います',
    livesUnknown: '発行済みのトークンは、期限が切れるまで使えます',
    unknown: 'すべてのアクセス権が終了したかは確認できていません',
    gone: 'すでに連携していませんでした。控えはありません',
    'not-yet': 'はっきりした応答がありません。まだアクセス権がある可能性があります',
    looking: '確認し直しています…',
    'still-connected': 'まだアクセス権があります（今、確認し直しました）',
    'no-answer': '今回も応答がありません。まだ不明です',
    'not-sent': '取り消していません。リクエストは送信されていません',
  },
  receiptLine: '{what} · {proof}',
  receiptWhen: '{date}の控え',
  checkAgain: 'もう一度確認する',
  revokeAgain: 'もう一度取り消す',
  download: '控えをダウンロード',
};
