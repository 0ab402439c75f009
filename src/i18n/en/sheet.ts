import { commonMessages } from './common.ts';
import { interactionMessages } from './interaction.ts';

/** All that the sign-in and the consent say: the first screen of most people. */
export const sheet = { common: commonMessages, interaction: interactionMessages };
