import type { narrowingMessages as english } from '../en/narrowing.ts';
import type { Translation } from '../translation.ts';

/** Words of taking a part of an access back: the question before it, and the result or the doubt after it. */
export const narrowingMessages: Translation<typeof english> = {
  takeBack: '取り消す',
  takeBackNamed: '「{app}」から「{scope}」を取り消す',
  needed: '「{app}」は、これがないと動作しないとしています。',
  allNeeded: '「{app}」は、このどれか1つでもないと動作しないとしています。取り消すには、アクセス権全体を取り消してください。',
  onlyOne: 'このアプリが持っているのはこれだけです。取り消すには、アクセス権全体を取り消してください。',
  allOrNothing: '{service}のアクセス権は、すべて与えるか与えないかのどちらかです。一部を取り消すには、全体を取り消してください。',
  confirmTitle: '「{app}」から「{scope}」を取り消しますか？',
  confirmLoses: 'アプリは、あなたの{service}データについて、次のことができなくなります：',
  confirmKeeps: '引き続きできること：',
  confirmCopies: 'すでにコピーされたものは、アプリの側に残ります。',
  confirmAgain: 'アプリは、これをもう一度求めることがあります。そのときは改めて決められます。',
  keep: 'そのままにする',
  takingBack: '取り消し中…',
  refusedTitle: '何も取り消されませんでした',
  refusedBody: 'サーバーがリクエストを拒否しました：{reason}',
  takenTitle: '「{app}」から取り消しました：{scopes}',
  takenBody: 'すぐに終了しました。「{app}」が今持っているのは、下に挙げるものだけです。',
  endsTitle: '「{app}」は遅くとも{date}までに次のものを失います：{scopes}',
  endsBody:
    'そのための新しいトークンは渡されません。すでに発行されたトークンは呼び戻せず、最長で{date}まで、その内容を含んでいる可能性があります。',
  changedTitle: 'この間に「{app}」のアクセス権が変わりました',
  changedBody:
    'このページを読んでいる間に、別のタブで、またはあなた自身によってアプリの中で変更されました。今は何も取り消されていません。現在の状態を下に示します。',
  uncertainTitle: '「{app}」にまだ「{scope}」があるかどうかわかりません',
  uncertainBody:
    '取り消しを求めましたが、はっきりした応答がありませんでした。取り消せたかどうかはわかりません。取り消されたと考える前に、もう一度確認してください。',
  uncertainChecking: '確認し直しています…',
  uncertainNoAnswer: '今、確認し直そうとしましたが、これにも応答がありませんでした。まだ不明です。',
  stillTitle: '「{app}」にはまだ「{scope}」があります',
  stillBody: '今、確認し直しました。何も取り消されていません。もう一度お試しいただけます。',
  notThereTitle: '「{scope}」は、「{app}」に与えられたものにはもう含まれていません',
  notThereBody: '今、確認し直しました。すでに発行されたトークンで、期限が切れるまでまだ使えるかどうかはわかりません。',
  checkAgain: 'もう一度確認する',
  tryAgain: 'もう一度取り消す',
};
