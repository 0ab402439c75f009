import { sheetWords } from '../i18n/sheet-words.ts';
import { bring } from './bring.ts';

await bring(sheetWords);
await import('../interaction/main.tsx');
