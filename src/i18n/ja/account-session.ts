import type { accountSessionMessages as english } from '../en/account-session.ts';
import type { Translation } from '../translation.ts';

/** Words around signing in to the account pages, and around signing out. */
export const accountSessionMessages: Translation<typeof english> = {
  checking: 'ログインしているアカウントを確認しています…',
  signIn: 'ログイン',
  signInAgain: 'もう一度ログイン',
  signOut: 'ログアウト',
  signingOut: 'ログアウト中…',
  signedInAs: 'ログイン中のアカウント：',
  signedOutHereTitle: 'ログアウトしました',
  signedOutHereBody:
    'このブラウザーでは、どのタブにも連携アプリが表示されなくなりました。アプリに与えたアクセス権は、取り消すまで残ります。',
  signedOutEverywhereTitle: 'すべてのブラウザーからログアウトしました',
  signedOutEverywhereBody:
    'あなたのアカウントにログインしていたブラウザーは、このブラウザーも含めて、すべてログインし直す必要があります。アプリに与えたアクセス権は、取り消すまで残ります。',
  signedOutElsewhereTitle: '別のタブでログアウトしました',
  signedOutElsewhereBody: 'あなたを守るため、このブラウザーのすべてのタブが一緒にログアウトされます。',
  signOutFailedTitle: 'まだログインしています',
  signOutFailedBody: 'サーバーから応答がなかったため、ログアウトは行われませんでした。接続を確認して、もう一度ログアウトしてください。',
  failedPageTitle: 'ログインしていません',
  failures: {
    unreachable: {
      title: 'ログインが中断されました',
      body: 'サーバーから時間内に応答がなかったため、このページではログインしていません。接続を確認して、ログインをやり直してください。',
    },
    'storage-blocked': {
      title: 'ログインに必要な機能をブラウザーがブロックしています',
      body: 'このサイトはCookieもセッションデータも保存できないため、あなたのログインを偽のログインと見分けられませんでした。このアドレスのCookieとサイトデータを許可して、もう一度お試しください。',
    },
    'nothing-pending': {
      title: 'このログインはすでに使われたか、ここで始めたものではありません',
      body: 'ログインの応答は、それを求めたタブで一度だけ使えます。このページを再読み込みしても、もう一度使うことはできません。何も送信されていません。新しくログインし直してください。',
    },
    'wrong-answer': {
      title: 'この応答はあなたのログインと合いません',
      body: 'このページが求めた内容が含まれていないか、別のサーバーから届いたものです。この応答は使われず、トークンは要求されていません。新しくログインし直し、ここに来るときに使ったリンクはもう開かないでください。',
    },
    expired: {
      title: 'ログインに時間がかかりすぎました',
      body: '応答が届いたときには有効期限が切れていたため、ログインしていません。ログインをやり直してください。',
    },
    clock: {
      title: 'この端末の時計がずれているようです',
      body: 'ログイン情報の時刻が、この端末の時刻と合いません。日付と時刻を自動設定にして、もう一度ログインしてください。',
    },
    refused: {
      title: 'ログインが受け付けられませんでした',
      body: 'サーバーは、このページからのログインを受け付けませんでした。ログインしていません。もう一度お試しください。それでも続く場合は、サーバーの設定に誤りがある可能性があります。',
    },
    unexpected: {
      title: 'こちら側で問題が起きました',
      body: 'サーバーから、このページでは読み取れない応答があったため、ログインしていません。少し時間をおいて、もう一度お試しください。',
    },
  },
};
