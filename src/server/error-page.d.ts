/** The hash that lets the one style block of this page pass the content security policy. */
export declare const errorPageStyleHash: string;
/**
 * The page for an authorization request that must not be answered to the client. It names the mistake for the
 * app's developer and tells the person that nothing happened.
 */
export declare function errorPage(
  status: number,
  {
    error,
    description,
  }: {
    error: string;
    description: string;
  },
): Response;
