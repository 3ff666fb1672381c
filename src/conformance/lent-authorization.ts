/** The access to its FHIR server that the client of a run lends. */
export const TOKEN = 'conformance-access-token-5d1f';
export const AUTHORIZATION = {
  access_token: TOKEN,
  token_type: 'Bearer',
  expires_in: 300,
  scope: 'patient/*.read',
  subject: 'conformance',
};
