/** Words about an app whose name may be meant to be taken for another's. */
export const lookAlikeMessages = {
  title: 'Look at this name twice',
  resembles: 'Its name reads like “{name}”, but it is not that app as far as anyone has checked.',
  mixedScripts: 'Its name mixes alphabets so that it can look like another name.',
  publisherResembles: 'The publisher it names reads like “{name}”, but the app is not theirs as far as anyone has checked.',
  publisherMixedScripts: 'The publisher it names mixes alphabets so that it can look like another name.',
} as const;
