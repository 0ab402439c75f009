import type { lookAlikeMessages as english } from '../en/look-alike.ts';
import type { Translation } from '../translation.ts';

/** Words about an app whose name may be meant to be taken for another's. */
export const lookAlikeMessages: Translation<typeof english> = {
  title: 'この名前をよく確かめてください',
  resembles: '名前が「{name}」とよく似ていますが、確認されている限り、そのアプリではありません。',
  mixedScripts: '名前に異なる種類のアルファベットが混ざっており、別の名前に見えることがあります。',
  publisherResembles: '表示されている提供元が「{name}」とよく似ていますが、確認されている限り、そこが提供したアプリではありません。',
  publisherMixedScripts: '提供元の名前に異なる種類のアルファベットが混ざっており、別の名前に見えることがあります。',
};
