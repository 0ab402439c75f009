/** Words of choosing connected apps, to revoke them together. */
export const connectionSelectionMessages = {
  selectNamed: 'Select {app}',
  selectAll: { one: 'Select the {count} app shown', other: 'Select all {count} apps shown' },
  chosen: { one: '{count} selected', other: '{count} selected' },
  barLabel: 'Selected apps',
  cancel: 'Cancel',
  revoke: 'Revoke access',
} as const;
