import type { signOutEverywhereMessages as english } from '../en/sign-out-everywhere.ts';
import type { Translation } from '../translation.ts';

/** Words of signing out of every browser at once. */
export const signOutEverywhereMessages: Translation<typeof english> = {
  title: '端末をなくしたり、自分のものでない端末を使ったりしましたか？',
  body: 'すべてのブラウザーで、あなたのアカウントへのログインを終わらせます。アプリに与えたアクセス権は残ります。',
  changePassword: 'パスワードを変更する',
  start: 'すべてのブラウザーからログアウト',
  confirmTitle: 'すべてのブラウザーからログアウトしますか？',
  confirmEnds: 'あなたのアカウントにログインしているブラウザーは、このブラウザーも含めて、すべてログインし直す必要があります。',
  confirmApps: 'アプリに与えたアクセス権は残ります。それも終わらせるには、先にここで取り消してください。',
  confirmOthers: 'このブラウザーでログインしているほかのアカウントは、ログインしたままになります。',
  confirmPassword:
    'あなたのパスワードを知っている人は、もう一度ログインできます。誰かに知られている可能性がある場合は、パスワードを変更してください。',
  keep: 'ログインしたままにする',
  confirm: 'すべてのブラウザーからログアウト',
  busy: 'ログアウト中…',
  failedTitle: 'ここではまだログインしています',
  refused: 'どのログインも終了していません：{reason}',
  unknown:
    'はっきりした応答がありませんでした。ほかのブラウザーがログアウトしたかどうかはわかりません。接続を確認して、もう一度お試しください。',
};
