import { accountWords } from '../i18n/account-words.ts';
import { bring } from './bring.ts';

await bring(accountWords);
await import('../main.tsx');
