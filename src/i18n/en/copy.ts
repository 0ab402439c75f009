/** Words of the buttons that put something on the clipboard. */
export const copyMessages = {
  copy: 'Copy',
  copied: 'Copied',
  copyNamed: 'Copy {what}',
  copyFailed: 'Copying is blocked here',
} as const;
