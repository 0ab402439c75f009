import { acrValues } from '../../../accounts/authentication.ts';
import { claimNames } from '../../../accounts/claims.ts';
import type { MockContext } from '../context.ts';

/** What the issuer can do, no more and no less. @see RFC 8414 section 2, OpenID Connect Discovery 1.0 section 3 */
export function metadata(context: MockContext): Response {
  const { dialect } = context;
  const issuer = context.base;
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
    ...openIdMetadata(context),
  });
}

function openIdMetadata({ base, dialect: { paths, signing } }: MockContext): Record<string, unknown> {
  if (!paths.userinfo) return {};
  return {
    userinfo_endpoint: `${base}${paths.userinfo}`,
    jwks_uri: `${base}${paths.jwks}`,
    end_session_endpoint: `${base}${paths.endSession}`,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [signing],
    acr_values_supported: acrValues,
    claims_supported: ['iss', 'aud', 'exp', 'iat', 'auth_time', 'acr', 'amr', 'nonce', 'at_hash', ...claimNames],
    claims_parameter_supported: true,
    request_parameter_supported: false,
    // Said aloud, since silence would mean that it is.
    request_uri_parameter_supported: false,
  };
}
