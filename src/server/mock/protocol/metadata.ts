import { type MockContext, mountPoint } from '../context.ts';

/** What the issuer can do, no more and no less. @see RFC 8414 section 2 */
export function metadata(context: MockContext): Response {
  const { dialect } = context;
  const issuer = mountPoint(context);
  const methods = dialect.clientAuthentication;
  return Response.json({
    issuer,
    authorization_endpoint: `${issuer}${dialect.paths.authorize}`,
    token_endpoint: `${issuer}${dialect.paths.token}`,
    token_endpoint_auth_methods_supported: methods,
    ...(dialect.paths.revoke && {
      revocation_endpoint: `${issuer}${dialect.paths.revoke}`,
      revocation_endpoint_auth_methods_supported: methods,
    }),
    ...(dialect.paths.introspect && {
      introspection_endpoint: `${issuer}${dialect.paths.introspect}`,
      introspection_endpoint_auth_methods_supported: methods.filter((method) => method !== 'none'),
    }),
    scopes_supported: dialect.scopes.map(({ name }) => name),
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: dialect.grantTypes,
    code_challenge_methods_supported: ['S256'],
    prompt_values_supported: ['none', 'login', 'consent', 'select_account'],
    authorization_response_iss_parameter_supported: true,
  });
}
