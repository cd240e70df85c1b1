// A backend service by openid-client: finds the server's description by itself, proves itself by private_key_jwt, and reads.
// Arguments: FHIR base, client id, private key as JWK (ES384), scope. Writes the answer of a read as JSON.
import * as client from 'openid-client';
import { webcrypto } from 'node:crypto';

const [base, id, jwk, scope] = process.argv.slice(2);
const issuer = new URL(base);
const key = await webcrypto.subtle.importKey('jwk', JSON.parse(jwk), { name: 'ECDSA', namedCurve: 'P-384' }, false, ['sign']);
const config = await client.discovery(
  new URL('/', issuer), id, undefined,
  client.PrivateKeyJwt({ key, kid: JSON.parse(jwk).kid }),
  { execute: [client.allowInsecureRequests] });
const tokens = await client.clientCredentialsGrant(config, { scope });
const answer = await fetch(`${base}/Patient/p1`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
const introspected = await client.tokenIntrospection(config, tokens.access_token);
await client.tokenRevocation(config, tokens.access_token);
const afterwards = await fetch(`${base}/Patient/p1`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
console.log(JSON.stringify({
  issuer: config.serverMetadata().issuer, scope: tokens.scope, read: answer.status, active: introspected.active,
  revoked: afterwards.status
}));
