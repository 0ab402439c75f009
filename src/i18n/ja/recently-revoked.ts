import type { recentlyRevokedMessages as english } from '../en/recently-revoked.ts';
import type { Translation } from '../translation.ts';

/** Words of the apps whose access was taken back lately. */
export const recentlyRevokedMessages: Translation<typeof english> = {
  title: '最近の取り消し',
  intro: '控えとともに30日間ここに残ります。再び連携するには、アプリを開いてください。アプリがアクセス権を求めます。',
  ended: '{service} · 取り消し：{ago}',
  ranOut: '{service} · 取り消し：{ago}。最後のアクセス権は期限切れになりました',
  lives: '{service} · 取り消し：{ago}。遅くとも{date}までにアクセス権を失います',
  livesUnknown: '{service} · 取り消し：{ago}。発行済みのトークンは、期限が切れるまで使えます',
  unknown: '{service} · 取り消し：{ago}。すべてのアクセス権が終了したかは確認できていません',
  connectAgain: '再び連携する',
  connectNamed: '「{app}」を開いて再び連携する',
  all: { other: '{count}件をすべて表示' },
  failed: '最近の取り消しを読み込めませんでした。',
};
