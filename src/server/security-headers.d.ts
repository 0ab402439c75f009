/**
 * The headers that every answer carries, errors included.
 * @param pathname decides on the referrer: forms of interaction pages must carry their Origin, every other page sends nothing
 */
export declare function securityHeaders(pathname: string, publicUrl: URL, policy: 'strict' | 'development'): Record<string, string>;
