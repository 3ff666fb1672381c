import type { JSONWebKeySet, JWK } from 'jose';
import type { KnowledgeFile } from '../knowledge/knowledge-file.js';

/** One CDS client we trust, as the clients file names it, checked (SE-07..SE-10, SE-16; docs/clients-file.md). */
export interface Client {
  readonly iss: string;
  /** Keys agreed out of band (SE-09); they are the only ones, whatever `jwksUrl` says. */
  readonly jwks?: JSONWebKeySet;
  /** Where its keys are read, and the only `jku` its tokens may name (SE-08). */
  readonly jwksUrl?: string;
  readonly algs: readonly string[];
  /** Accepted as `aud` beside the address of the called endpoint (Epic's is typed by hand). */
  readonly audiences: readonly string[];
  /** When there is a list, the token must name one of it. */
  readonly tenants?: readonly string[];
  /** The FHIR servers that this client's requests, and nobody else's, may name (T8). */
  readonly fhirServers: readonly string[];
  readonly dialect?: 'epic' | 'oracle';
  /** In place of ORDER_CODES_FILE, LAB_CODES_FILE and POLICY_FILE. */
  readonly orderCodes?: KnowledgeFile;
  readonly labCodes?: KnowledgeFile;
  readonly policy?: KnowledgeFile;
  /** How our SMART app is registered with its authorization server; without it, the app cannot be launched there. */
  readonly smart?: SmartRegistration;
}

/** Public with neither secret nor key. */
export interface SmartRegistration {
  readonly clientId: string;
  readonly clientSecret?: string;
  /** Signs client assertions (private_key_jwt). */
  readonly privateJwk?: JWK;
  /** In place of those that we ask for by ourselves. */
  readonly scopes?: readonly string[];
}

/** Who called, as a verified token says. */
export interface VerifiedCaller {
  readonly iss: string;
  readonly tenant?: string;
  /** The token in short, for the log: never the token, never its jti (best practices). */
  readonly jtiHash: string;
}
