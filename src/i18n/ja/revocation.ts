import type { revocationMessages as english } from '../en/revocation.ts';
import type { Translation } from '../translation.ts';

/** Words of a revocation: the question before it, and the receipt or the doubt after it. */
export const revocationMessages: Translation<typeof english> = {
  confirmTitle: '「{app}」のアクセス権を取り消しますか？',
  confirmLoses: 'アプリは、{account}の{service}データに対する次のアクセス権を失います：',
  confirmSees: '（閲覧）',
  confirmChanges: '（閲覧と変更）',
  confirmLosesNothing: 'アプリは、{service}の{account}との連携を解除されます。',
  confirmTokens:
    'このアプリのトークンは、アプリがどこで動いていても使えなくなります。呼び戻せないトークンがある場合は、いつまで使えるかを控えに記します。',
  confirmUntil: 'そのままにした場合は、{date}に自動的に終わります。',
  confirmKeeps: 'すでにコピーされたものは、アプリの側に残ります。削除してもらうには、アプリに依頼してください。',
  confirmAgain: 'アプリは、もう一度アクセス権を求めることがあります。そのときは改めて決められます。',
  confirmNote: '「{app}」の説明：',
  unverified: '身元未確認：このアプリの背後に誰がいるかは、誰も確認していません。',
  moreScopes: { other: 'ほか{count}件' },
  keep: 'そのままにする',
  revokeAccess: 'アクセス権を取り消す',
  revoking: '取り消し中…',
  refusedTitle: '何も取り消されませんでした',
  refusedBody: 'サーバーがリクエストを拒否しました：{reason}',
  uncertainTitle: '「{app}」にまだアクセス権があるかどうかわかりません',
  uncertainBody:
    '取り消しを求めましたが、はっきりした応答がありませんでした。取り消されたかどうかはわかりません。取り消されたと考える前に、もう一度確認してください。',
  uncertainChecking: '確認し直しています…',
  uncertainStillTitle: '「{app}」にはまだアクセス権があります',
  uncertainStill: '今、確認し直しました。何も取り消されていません。もう一度取り消せます。',
  uncertainNoAnswer: '今、確認し直そうとしましたが、これにも応答がありませんでした。まだ不明です。',
  checkAgain: 'もう一度確認する',
  tryRevokeAgain: 'もう一度取り消す',
  goneTitle: '「{app}」はもう連携していません',
  goneBody:
    '{service}でのアクセス権は終了しています。以前の操作か別のタブで取り消されたか、期限が切れたためです。これについての控えはありません。',
  dismiss: '閉じる',
  download: '控えをダウンロード',
  receiptCould: '{since}からこの時まで、アプリは次のことができました：{scopes}。',
  receiptConnected: '{since}から連携していました。',
  receiptWhen: '控え：{account}（{service}）、{date}',
  receiptVerified: '「{app}」のアクセス権はなくなりました',
  receiptVerifiedBody: '取り消しの後、下の各行を確認しました。「{app}」が再びアクセス権を得るには、あなたに求める必要があります。',
  receiptReported: '{service}は、「{app}」のアクセス権がなくなったと報告しています',
  receiptReportedBody:
    '取り消しを伝え、{service}から取り消したとの回答がありました。こちらでは確認できませんでした。「{app}」が再びアクセス権を得るには、あなたに求める必要があります。',
  receiptLives: '「{app}」は遅くとも{date}までにアクセス権を失います',
  receiptLivesBody:
    'アクセス権の更新は、もうできません。アプリがすでに持つトークンは、それ自体に期限が記されており、呼び戻せません。最長で{date}まで使えます。',
  receiptRanOut: '「{app}」の最後のアクセス権は期限切れになりました',
  receiptRanOutBody:
    'あなたが取り消した後は、更新できませんでした。以前に発行されたトークンは、それ自体に期限が記されており、最長で{date}まで使えました。',
  receiptUnknown: '「{app}」のすべてのアクセス権が終了したかは確認できませんでした',
  receiptUnknownBody:
    '取り消しは受け付けられました。「不明」と記した行については、まだ使えるかどうかわかりません。心配な場合は、{service}にお問い合わせください。',
  credentials: {
    'access-token': {
      dead: { other: 'アクセストークン{count}個が使えなくなりました' },
      none: '使用中のアクセストークンはありませんでした',
      uncounted: 'アクセストークンが使えなくなりました',
      lives: { other: 'アクセストークン{count}個：最長で{date}まで使えます' },
      livesUncounted: '発行済みのアクセストークンは、期限が切れるまで使えます',
      unknown: 'アクセストークン：まだ使えるかどうかは不明です',
    },
    'refresh-token': {
      dead: { other: '更新トークン{count}個が使えなくなりました' },
      none: '使用中の更新トークンはありませんでした',
      uncounted: '更新トークンが使えなくなりました',
      lives: { other: '更新トークン{count}個：最長で{date}まで使えます' },
      livesUncounted: '発行済みの更新トークンは、期限が切れるまで使えます',
      unknown: '更新トークン：まだ使えるかどうかは不明です',
    },
    'authorization-code': {
      dead: { other: '認可コード{count}個が使えなくなりました' },
      none: '使用を待つ認可コードはありませんでした',
      uncounted: '認可コードが使えなくなりました',
      lives: { other: '認可コード{count}個：最長で{date}まで使えます' },
      livesUncounted: '発行済みの認可コードは、期限が切れるまで使えます',
      unknown: '認可コード：まだ使えるかどうかは不明です',
    },
    grant: {
      dead: { other: 'あなたの許可{count}件が取り消されました' },
      none: '許可の記録はありませんでした',
      uncounted: 'あなたの許可が取り消されました',
      lives: { other: 'あなたの許可{count}件：最長で{date}まで記録に残ります' },
      livesUncounted: 'あなたの許可は、期限が切れるまで記録に残ります',
      unknown: 'あなたの許可：取り消されたかどうかは不明です',
    },
  },
  evidence: {
    introspected: '確認済み：取り消し後に改めて照会',
    'store-query': '確認済み：記録を照会',
    'engine-reported': '{service}の報告',
    unknown: '不明',
  },
};
