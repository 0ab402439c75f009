import type { moveniumMessages as english } from '../en/movenium.ts';
import type { Translation } from '../translation.ts';

/** Words of Movenium's own page: a sign-in by password, and what it opens. */
export const moveniumMessages: Translation<typeof english> = {
  title: 'あなたの勤務時間',
  welcome: 'ログインすると、直近2週間の勤務時間をプロジェクト別に確認できます。',
  signIn: 'ログイン',
  signInAgain: 'もう一度ログイン',
  aboutTitle: 'ここでのログインについて',
  about: [
    'このページはMovenium自身のものなので、パスワードの入力をお願いすることがあります。パスワードは{host}に送信され、このページには保存されません。',
    'このページは、1時間有効なアクセストークンと、30日間有効な更新トークンを受け取ります。どちらもこのページのメモリーだけに置かれ、再読み込みすると消えます。',
    '同意画面はありません。パスワードを持つ人はすべてを得られるため、アクセス権全体が「連携アプリ」に「Movenium Open API」として表示されます。',
  ],
  missingTitle: 'Moveniumはここでは動いていません',
  missingBody:
    'このサーバーは、ほかのサービスの役割を担っています。すべての方言を備えた模擬サーバーとして、または --only movenium を付けて起動してください。',
  toHome: 'ここで動いているものを見る',
  loadFailedTitle: 'このページを読み込めませんでした',

  dialogTitle: 'Moveniumにログイン',
  dialogLead: 'Moveniumアカウントのユーザー名とパスワードを使います。',
  username: 'ユーザー名',
  usernameMissing: 'ユーザー名を入力してください。',
  password: 'パスワード',
  passwordMissing: 'パスワードを入力してください。',
  wrongCredentials: 'ユーザー名とパスワードの組み合わせが一致しません。両方を確認して、もう一度お試しください。',
  cancel: 'キャンセル',
  signingIn: 'ログイン中…',
  waitTitle: 'ログインの失敗が続きました',
  waitBody: 'アカウントを保護するため、ログインを一時停止しています。{wait}後（{time}）にもう一度お試しください。',
  busyTitle: 'ただいまログインが混み合っています',
  busyBody: 'パスワードはまだ確認されておらず、失敗の回数にも数えられていません。{wait}後にもう一度お試しください。',

  loading: '勤務時間を読み込んでいます…',
  signedInAs: '{name} · {username}',
  total: '直近2週間',
  hours: '{hours}時間',
  byProject: 'プロジェクト別',
  daysTitle: '日別',
  nothingTitle: '勤務時間はまだありません',
  nothingBody: '直近2週間に、{name}の勤務時間は入力されていません。',
  workFailedTitle: '勤務時間を読み込めませんでした',
  workRefused: 'Moveniumが呼び出しを拒否しました：「{text}」',

  sessionTitle: '今回のログイン',
  endsAt: 'アクセストークンは{when}（{time}）に期限が切れます。',
  ended: 'アクセストークンの期限が切れました。続けるには更新してください。',
  refresh: '更新',
  refreshed: '更新しました。アクセストークンと更新トークンが新しくなり、以前の更新トークンは使えなくなりました。',
  signOut: 'ログアウト',
  revokeHint:
    'アクセス権全体を取り消すには、「連携アプリ」で「Movenium Open API」を取り消してください。その後、ここで「更新」を押してください。',

  signedOutTitle: 'このページからログアウトしました',
  signedOutBody:
    'このページからトークンは消えました。ここからMoveniumのトークンを終わらせる方法はありません。終わらせるには、「連携アプリ」で「Movenium Open API」を取り消してください。',
  refreshRefusedTitle: 'ログインを更新できませんでした',
  refreshRefusedBody:
    'Moveniumの応答：「{text}」。ここか別のタブでアクセス権が取り消されたか、期限が切れたと考えられます。このページからトークンは消えました。',
  refreshRefusedUntil: '最後のアクセストークンは呼び戻せません。写しを持つ人は、{time}まで使えます。',
};
