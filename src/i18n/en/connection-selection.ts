/** Words of choosing connected apps, to revoke them together. */
export const connectionSelectionMessages = {
  selectNamed: 'Select {app}',
  selectAll: { one: 'Select the {count} app shown', other: 'Select all {count} apps shown' },
  selectMatching: 'Select all {total} that match',
  selectFirst: 'Select the first {count} of {total}',
  selecting: 'Selecting {total}…',
  selectingFailed: 'Not all could be selected. {reason} What is selected stays so.',
  tooMany: '{chosen} selected: revoke at most {count} at once',
  chosen: { one: '{count} selected', other: '{count} selected' },
  barLabel: 'Selected apps',
  cancel: 'Cancel',
  revoke: 'Revoke access',
} as const;
