import { account } from '../../i18n/en/account.ts';
import { later } from '../../i18n/en/later.ts';
import { sheet } from '../../i18n/en/sheet.ts';
import { speak } from './messages.ts';

// Tests read what an English page says, whatever they show of it.
speak('en', { ...sheet, ...account, ...later });
