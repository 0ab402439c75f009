import type { Account } from '../../contract/client.ts';

export const ada: Account = { id: 'ada', name: 'Ada Lovelace', identifier: 'ada@example.test' };

/** Names as people have them: long, of other scripts, of one letter. */
export const manyPeople: Account[] = [
  ada,
  { id: 'grace', name: 'Grace Hopper', identifier: 'grace@example.test' },
  {
    id: 'long',
    name: 'Wolfeschlegelsteinhausenbergerdorff-Zimmermannschmidtbauer Hubertus Maximilian',
    identifier: 'hubertus.maximilian.wolfeschlegelsteinhausenbergerdorff@a-very-long-domain-name.example.test',
  },
  { id: 'arabic', name: 'فاطمة الزهراء بنت عبد الرحمن', identifier: 'fatima@example.test' },
  { id: 'japanese', name: '山田 太郎', identifier: 'taro@example.test' },
  { id: 'short', name: 'O', identifier: 'o@example.test' },
  { id: 'emoji', name: '👩🏽‍🚀 Zoë', identifier: 'zoe@example.test' },
  { id: 'katherine', name: 'Katherine Johnson', identifier: 'katherine@example.test' },
];
