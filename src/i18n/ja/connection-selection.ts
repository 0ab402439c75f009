import type { connectionSelectionMessages as english } from '../en/connection-selection.ts';
import type { Translation } from '../translation.ts';

/** Words of choosing connected apps, to revoke them together. */
export const connectionSelectionMessages: Translation<typeof english> = {
  selectNamed: '「{app}」を選択',
  selectAll: { other: '表示中の{count}個のアプリをすべて選択' },
  selectMatching: '一致する{total}個をすべて選択',
  selectFirst: '{total}個のうち最初の{count}個を選択',
  selecting: '{total}個を選択しています…',
  selectingFailed: 'すべては選択できませんでした。{reason} 選択済みのものはそのままです。',
  tooMany: '{chosen}個を選択中: 一度に取り消せるのは{count}個までです',
  chosen: { other: '{count}個を選択中' },
  barLabel: '選択したアプリ',
  cancel: 'キャンセル',
  revoke: 'アクセス権を取り消す',
};
