// oidc-provider with its own development pages, everything in memory. Prints its port.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const server = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'app',
      client_secret: 'secret',
      redirect_uris: ['http://127.0.0.1:9999/callback'],
      application_type: 'native',
      grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  scopes: ['openid', 'offline_access', 'statistics'],
  features: { clientCredentials: { enabled: true } },
  pkce: { required: () => true },
});
server.on('request', provider.callback());
console.log(port);
