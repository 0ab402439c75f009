const day = 86_400_000;

/** So many days before now, as ISO 8601 in UTC. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * day).toISOString();

export const inDays = (days: number): string => daysAgo(-days);

export const inMinutes = (minutes: number): string => inDays(minutes / (24 * 60));
