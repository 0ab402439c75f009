/** Words of searching, sorting and filtering the connected apps. */
export const connectionFiltersMessages = {
  search: 'Search your connected apps',
  searchHint: 'Search by app, publisher or permission',
  fold: 'Sort and filter',
  foldActive: { one: 'Sort and filter ({count} active)', other: 'Sort and filter ({count} active)' },
  sort: 'Sort',
  sorts: {
    newest: 'Newest first',
    name: 'Name',
    'last-used': 'Last used first',
    'longest-unused': 'Longest unused first',
  },
  service: 'Service',
  everyService: 'All services',
  change: 'Can change data',
  unused: { one: 'Not used in {count} day', other: 'Not used in {count} days' },
  leftOut: {
    one: 'Apps of {services} are left out: it does not report when an app used its access.',
    other: 'Apps of {services} are left out: they do not report when an app used its access.',
  },
  clear: 'Clear search and filters',
  noMatchesTitle: 'No connected app matches',
  noMatchesBody: 'Your other apps still have their access. Search for something else, or see all of them.',
} as const;
