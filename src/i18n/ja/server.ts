import type { serverMessages as english } from '../en/server.ts';
import type { Translation } from '../translation.ts';

/** Words of the pages that the server writes by itself: links that do not work, sign-outs that apps ask for, languages. */
export const serverMessages: Translation<typeof english> = {
  brokenLinkTitle: 'このリンクは使えません',
  brokenLinkBody: 'ここへ移動させたアプリのリクエストには答えられないため、そのアプリには何も渡していません。',
  brokenLinkNext: 'アプリに戻り、もう一度お試しください。同じことが起きる場合は、下の内容をアプリの開発元にお知らせください。',

  signOutTitle: 'ログアウトしますか？',
  signOutAsk: '「{app}」が、このブラウザーからのログアウトを求めています。',
  signOutAskUnnamed: 'アプリが、このブラウザーからのログアウトを求めています。',
  signedInHere: 'ここでログイン中のアカウント：',
  staysConnected: '連携アプリの連携はそのまま続きます。',
  afterwards: 'その後、{host} へ移動します。',
  signOut: 'ログアウト',
  staySignedIn: 'ログインしたままにする',
  signedOutTitle: 'ログアウトしました',
  goOn: '{host} へ進む',
  closeWindowTitle: 'このウィンドウは閉じてかまいません',
  closeWindow: 'このウィンドウは閉じてかまいません。',
  ifSignedOut: 'ログアウトを選んだ場合は、このブラウザーからログアウトしています。',
  nobodyTitle: 'ここではログインしていません',
  nobodyBody: 'このブラウザーにはログアウトするものがありませんでした。このウィンドウは閉じてかまいません。',
  stillSignedInTitle: 'ログインしたままです',
  stillSignedInBody: '何も変更されていません。アプリに戻るか、このウィンドウを閉じてください。',
  overTitle: 'このリクエストは終了しています',
  overBody: 'すでに回答されたか、回答までに時間がかかりすぎました。ログアウトする場合は、アプリに戻ってもう一度お試しください。',

  languageTitle: 'この言語は利用できません',
  languageBody: '何も変更されていません。利用できる言語：{languages}。',
  goBack: '戻る',

  needsScript: 'このページにはJavaScriptが必要です。',

  support: 'サポート',
  terms: '利用規約',
  privacy: 'プライバシー',

  undescribedScope: 'これで何ができるようになるのか、サービスは説明していません。予想以上のことができる可能性があります。',
};
